package se.rodatraden.shared.print;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The text of a tagged PDF in the order of its structure tree, as a screen reader takes it.
final class ReadAloud {

  private static final List<String> BLOCKS =
      List.of("H1", "H2", "H3", "H4", "P", "LI", "TH", "TD", "Div", "Sect", "Figure");

  private final PDDocument document;
  private final Map<COSBase, Map<Integer, String>> contents = new HashMap<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable PDPage only;

  ReadAloud(PDDocument document) throws IOException {
    this.document = document;
    for (var page : document.getPages()) {
      var extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      contents.put(
          page.getCOSObject(),
          extractor.getMarkedContents().stream()
              .filter(content -> content.getMCID() >= 0)
              .collect(
                  Collectors.toMap(
                      PDMarkedContent::getMCID, ReadAloud::textOf, (one, other) -> one + other)));
    }
  }

  private static String textOf(PDMarkedContent content) {
    return content.getContents().stream()
        .filter(TextPosition.class::isInstance)
        .map(position -> ((TextPosition) position).getUnicode())
        .collect(Collectors.joining());
  }

  String text() {
    read(document.getDocumentCatalog().getStructureTreeRoot(), null);
    return text.toString();
  }

  String text(int page) {
    only = document.getPage(page - 1);
    return text();
  }

  private void read(PDStructureNode node, @Nullable PDPage on) {
    for (var kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> {
          var breaks = BLOCKS.contains(element.getStructureType());
          text.append(breaks ? " " : "");
          read(element, element.getPage() == null ? on : element.getPage());
          text.append(breaks ? " " : "");
        }
        case PDMarkedContentReference reference -> read(reference.getPage(), reference.getMCID());
        case Integer mcid -> read(on, mcid);
        default -> {}
      }
    }
  }

  private void read(@Nullable PDPage page, int mcid) {
    if (page == null || (only != null && only.getCOSObject() != page.getCOSObject())) {
      return;
    }
    var onPage = contents.getOrDefault(page.getCOSObject(), Map.of());
    text.append(onPage.getOrDefault(mcid, ""));
  }
}
