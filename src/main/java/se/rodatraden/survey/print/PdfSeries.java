package se.rodatraden.survey.print;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.print.PdfObjects.Ref;

/// Tagged PDF files put one after the other into one, which is written as they come. What has been
/// written is forgotten but for where it stands, so that ten thousand pages need little more memory
/// than a hundred.
///
/// Takes what [PdfWriter] makes: one document element, no form, no outline.
final class PdfSeries implements Closeable {

  private static final COSName PARENT_TREE = COSName.getPDFName("ParentTree");
  private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
  private static final COSName NUMS = COSName.getPDFName("Nums");
  private static final COSName ROLE_MAP = COSName.getPDFName("RoleMap");
  private static final COSName STRUCT_TREE_ROOT = COSName.getPDFName("StructTreeRoot");
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

  private final PdfObjects objects;
  private final Ref catalog;
  private final Ref pages;
  private final Ref structure;
  private final Ref document;
  private final List<Ref> pageRefs = new ArrayList<>();
  private final List<Ref> parts = new ArrayList<>();
  private final List<Ref> parentTrees = new ArrayList<>();
  private final String language;
  private final String title;
  private @Nullable COSBase roleMap;
  private @Nullable Ref metadata;
  private int nextParent;

  PdfSeries(OutputStream out, String title, String language) throws IOException {
    this.objects = new PdfObjects(out);
    this.catalog = objects.reserve();
    this.pages = objects.reserve();
    this.structure = objects.reserve();
    this.document = objects.reserve();
    this.title = title;
    this.language = language;
  }

  void add(PDDocument chunk) throws IOException {
    new Chunk(chunk).write();
  }

  @Override
  public void close() throws IOException {
    var tree = of("Pages");
    tree.setItem(COSName.KIDS, PdfObjects.list(pageRefs));
    tree.setInt(COSName.COUNT, pageRefs.size());
    objects.put(pages, tree);
    writeStructure();
    objects.put(catalog, catalog());
    var info = new COSDictionary();
    info.setItem(COSName.TITLE, new COSString(title));
    var infoRef = objects.reserve();
    objects.put(infoRef, info);
    objects.finish(catalog, infoRef);
  }

  private COSDictionary catalog() {
    var entries = of("Catalog");
    entries.setItem(COSName.PAGES, pages);
    entries.setItem(STRUCT_TREE_ROOT, structure);
    entries.setString(COSName.LANG, language);
    entries.setItem(COSName.getPDFName("MarkInfo"), with("Marked"));
    entries.setItem(COSName.getPDFName("ViewerPreferences"), with("DisplayDocTitle"));
    if (metadata != null) {
      entries.setItem(COSName.METADATA, metadata);
    }
    return entries;
  }

  private static COSDictionary of(String type) {
    var entries = new COSDictionary();
    entries.setItem(COSName.TYPE, COSName.getPDFName(type));
    return entries;
  }

  private static COSDictionary with(String flag) {
    var entries = new COSDictionary();
    entries.setBoolean(COSName.getPDFName(flag), true);
    return entries;
  }

  private void writeStructure() throws IOException {
    var whole = of("StructElem");
    whole.setItem(COSName.S, COSName.getPDFName("Document"));
    whole.setItem(COSName.P, structure);
    whole.setString(COSName.LANG, language);
    whole.setItem(COSName.K, PdfObjects.list(parts));
    objects.put(document, whole);
    var parents = new COSDictionary();
    parents.setItem(COSName.KIDS, PdfObjects.list(parentTrees));
    var root = of("StructTreeRoot");
    root.setItem(COSName.K, document);
    root.setItem(PARENT_TREE, parents);
    root.setInt(NEXT_KEY, nextParent);
    if (roleMap != null) {
      root.setItem(ROLE_MAP, roleMap);
    }
    objects.put(structure, root);
  }

  /// One file on its way in: its objects get numbers of the whole, and what pointed at its own
  /// roots points at ours.
  private final class Chunk {

    private final COSDictionary root;
    private final COSDictionary tree;
    private final IdentityHashMap<COSBase, Ref> known = new IdentityHashMap<>();
    private final ArrayDeque<COSBase> waiting = new ArrayDeque<>();

    Chunk(PDDocument chunk) {
      this.root = chunk.getDocumentCatalog().getCOSObject();
      this.tree = root.getCOSDictionary(STRUCT_TREE_ROOT);
    }

    void write() throws IOException {
      known.put(tree, structure);
      addPages(root.getCOSDictionary(COSName.PAGES));
      parts.add(refOf(part()));
      writeWaiting();
      writeParentTree();
      if (metadata == null) {
        roleMap = contents(tree.getCOSDictionary(ROLE_MAP));
        metadata = refOf(root.getCOSStream(COSName.METADATA));
      }
      writeWaiting();
      nextParent += tree.getInt(NEXT_KEY, 0);
    }

    private void addPages(COSDictionary node) {
      known.put(node, pages);
      var kids = node.getCOSArray(COSName.KIDS);
      for (int i = 0; i < kids.size(); i++) {
        var kid = (COSDictionary) kids.getObject(i);
        if (kid.containsKey(COSName.KIDS)) {
          addPages(kid);
        } else {
          pageRefs.add(refOf(kid));
        }
      }
    }

    /// Its document element becomes a part of the whole.
    private COSDictionary part() {
      var kids = tree.getDictionaryObject(COSName.K);
      var element = (COSDictionary) (kids instanceof COSArray list ? list.getObject(0) : kids);
      element.setItem(COSName.S, COSName.getPDFName("Part"));
      element.setItem(COSName.P, document);
      return element;
    }

    private void writeParentTree() throws IOException {
      var numbers = tree.getCOSDictionary(PARENT_TREE).getCOSArray(NUMS);
      var moved = new COSArray();
      for (int i = 0; i < numbers.size(); i += 2) {
        moved.add(COSInteger.get(nextParent + (long) numbers.getInt(i)));
        moved.add(inside(numbers.get(i + 1)));
      }
      var limits = new COSArray();
      limits.add(moved.get(0));
      limits.add(moved.get(moved.size() - 2));
      var leaf = new COSDictionary();
      leaf.setItem(COSName.LIMITS, limits);
      leaf.setItem(NUMS, moved);
      var ref = objects.reserve();
      parentTrees.add(ref);
      objects.put(ref, leaf);
    }

    private void writeWaiting() throws IOException {
      while (!waiting.isEmpty()) {
        var object = waiting.remove();
        if (object instanceof COSStream stream) {
          try (var bytes = stream.createRawInputStream()) {
            objects.putStream(refOf(stream), entries(stream), bytes.readAllBytes());
          }
        } else {
          objects.put(refOf(object), contents(object));
        }
      }
    }

    private Ref refOf(COSBase object) {
      var ref = known.get(object);
      if (ref == null) {
        ref = objects.reserve();
        known.put(object, ref);
        waiting.add(object);
      }
      return ref;
    }

    /// A copy in which every reference is one of ours.
    private COSBase contents(COSBase object) {
      return switch (object) {
        case COSDictionary dictionary -> entries(dictionary);
        case COSArray array -> items(array);
        default -> object;
      };
    }

    private COSArray items(COSArray array) {
      var copy = new COSArray();
      for (var item : array) {
        copy.add(inside(item));
      }
      return copy;
    }

    private COSDictionary entries(COSDictionary dictionary) {
      var copy = new COSDictionary();
      for (var entry : dictionary.entrySet()) {
        var key = entry.getKey();
        var isParent = key.equals(COSName.STRUCT_PARENTS) || key.equals(STRUCT_PARENT);
        copy.setItem(
            key,
            isParent && entry.getValue() instanceof COSInteger number
                ? COSInteger.get(nextParent + number.longValue())
                : inside(entry.getValue()));
      }
      return copy;
    }

    private COSBase inside(@Nullable COSBase value) {
      return switch (value) {
        case null -> COSNull.NULL;
        case Ref ours -> ours;
        case COSObject reference -> {
          var object = reference.getObject();
          yield object == null ? COSNull.NULL : refOf(object);
        }
        case COSStream stream -> refOf(stream);
        case COSDictionary dictionary when known.containsKey(dictionary) -> refOf(dictionary);
        default -> contents(value);
      };
    }
  }
}
