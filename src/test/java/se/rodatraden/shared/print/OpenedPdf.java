package se.rodatraden.shared.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion.Status;

/// A PDF as others read it: people, cameras and validators.
public final class OpenedPdf implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "print");
  private static final int DPI = 110;

  private final byte[] bytes;
  private final PDDocument document;

  public OpenedPdf(byte[] bytes) throws IOException {
    this.bytes = bytes;
    this.document = Loader.loadPDF(bytes);
  }

  public PDDocument document() {
    return document;
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  /// As it is read aloud: by the structure tree, not by where it stands.
  public String text() throws IOException {
    return squeezed(new ReadAloud(document).text());
  }

  /// @param page from 1
  public String text(int page) throws IOException {
    return squeezed(new ReadAloud(document).text(page));
  }

  /// As it is copied: right-to-left text in the order that it was written. The font draws the
  /// Persian and the Arabic yeh alike, and readers take one for the other.
  public String copied() throws IOException {
    return squeezed(new PDFTextStripper().getText(document)).replace('ی', 'ي');
  }

  public static String squeezed(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /// Tags of the structure tree in reading order, e.g. `Document`, `H1`, `P`.
  public List<PDStructureElement> structure() {
    var all = new ArrayList<PDStructureElement>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
    return all;
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> all) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        collect(element, all);
      }
    }
  }

  /// What cameras read on a page, from 1.
  public List<String> squareCodes(int page) throws IOException {
    var image = picture(page, 200);
    var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    try {
      var hints = Map.of(DecodeHintType.TRY_HARDER, true);
      var bitmap = new BinaryBitmap(new HybridBinarizer(source));
      return Stream.of(new QRCodeMultiReader().decodeMultiple(bitmap, hints))
          .map(Result::getText)
          .toList();
    } catch (NotFoundException e) {
      return List.of();
    }
  }

  public List<PDFont> fonts() throws IOException {
    var fonts = new ArrayList<PDFont>();
    for (var page : document.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    return fonts;
  }

  /// What PDF/UA-1 asks and the file lacks, by clause.
  public TreeSet<String> accessibilityProblems() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var problems = new TreeSet<String>();
    var flavour = PDFAFlavour.PDFUA_1;
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      var result = validator.validate(parser);
      for (var assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == Status.FAILED) {
          problems.add(assertion.getRuleId().getClause() + ": " + assertion.getMessage());
        }
      }
      if (!result.isCompliant() && problems.isEmpty()) {
        problems.add("not compliant, nobody knows why");
      }
    }
    return problems;
  }

  private BufferedImage picture(int page, int dpi) throws IOException {
    return new PDFRenderer(document).renderImageWithDPI(page - 1, dpi, ImageType.RGB);
  }

  /// Leaves pictures of the pages in `target/print`, to look at.
  public void keepPictures(String name) throws IOException {
    Files.createDirectories(PICTURES);
    for (int page = 1; page <= Math.min(pages(), 8); page++) {
      ImageIO.write(
          picture(page, DPI), "png", PICTURES.resolve(name + "-" + page + ".png").toFile());
    }
    Files.write(PICTURES.resolve(name + ".pdf"), bytes);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
