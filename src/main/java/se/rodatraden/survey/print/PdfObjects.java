package se.rodatraden.survey.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.apache.pdfbox.pdfwriter.COSWriter;

/// A PDF file written from its beginning to its end: objects, packed where they may be, and last
/// the table of where they stand. Source: ISO 32000-1, 7.5.7 and 7.5.8.
final class PdfObjects {

  private static final int PACKED_TOGETHER = 200;

  /// Bytes of an entry of the table: how it stands, where, and which one there.
  private static final int KIND = 1;

  private static final int PLACE = 8;
  private static final int INDEX = 2;
  private static final byte PLAIN = 1;
  private static final byte PACKED = 2;

  private final OutputStream out;
  private final List<Ref> pending = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private byte[] kinds = new byte[1024];
  private long[] places = new long[1024];
  private short[] indexes = new short[1024];
  private long position;
  private int count;

  PdfObjects(OutputStream out) throws IOException {
    this.out = out;
    write("%PDF-1.7\n%\u00e5\u00e4\u00f6\u00c5\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  /// An object of the file, by its number, as something points at it.
  static final class Ref extends COSBase {
    private final int number;

    private Ref(int number) {
      this.number = number;
    }

    @Override
    public void accept(ICOSVisitor visitor) {
      throw new UnsupportedOperationException("known here only");
    }
  }

  /// A number for an object that is to come.
  Ref reserve() {
    count++;
    if (count == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
      indexes = Arrays.copyOf(indexes, 2 * count);
    }
    return new Ref(count);
  }

  /// @param object no stream, and with no reference in it but [Ref]
  void put(Ref ref, COSBase object) throws IOException {
    pending.add(ref);
    starts.add(packed.size());
    write(object, packed);
    packed.write('\n');
    if (pending.size() == PACKED_TOGETHER) {
      pack();
    }
  }

  /// @param bytes encoded as the entries say
  void putStream(Ref ref, COSDictionary entries, byte[] bytes) throws IOException {
    kinds[ref.number] = PLAIN;
    places[ref.number] = position;
    entries.setInt(COSName.LENGTH, bytes.length);
    var head = new ByteArrayOutputStream();
    write(text(ref.number + " 0 obj\n"), head);
    write(entries, head);
    write(text("\nstream\n"), head);
    write(head.toByteArray());
    write(bytes);
    write(text("\nendstream\nendobj\n"));
  }

  private void pack() throws IOException {
    if (pending.isEmpty()) {
      return;
    }
    var stream = reserve();
    var index = new StringBuilder();
    for (int i = 0; i < pending.size(); i++) {
      var number = pending.get(i).number;
      index.append(number).append(' ').append(starts.get(i)).append(' ');
      kinds[number] = PACKED;
      places[number] = stream.number;
      indexes[number] = (short) i;
    }
    var entries = new COSDictionary();
    entries.setItem(COSName.TYPE, COSName.getPDFName("ObjStm"));
    entries.setInt(COSName.N, pending.size());
    entries.setInt(COSName.FIRST, index.length());
    entries.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    putStream(stream, entries, deflated(text(index.toString()), packed.toByteArray()));
    pending.clear();
    starts.clear();
    packed.reset();
  }

  void finish(Ref root, Ref info) throws IOException {
    pack();
    var table = reserve();
    kinds[table.number] = PLAIN;
    places[table.number] = position;
    var start = position;
    var rows = ByteBuffer.allocate((count + 1) * (KIND + PLACE + INDEX));
    for (int i = 0; i <= count; i++) {
      rows.put(kinds[i]).putLong(places[i]).putShort(indexes[i]);
    }
    var entries = new COSDictionary();
    entries.setItem(COSName.TYPE, COSName.getPDFName("XRef"));
    entries.setInt(COSName.SIZE, count + 1);
    entries.setItem(COSName.getPDFName("W"), COSArray.ofCOSIntegers(List.of(KIND, PLACE, INDEX)));
    entries.setItem(COSName.ROOT, root);
    entries.setItem(COSName.INFO, info);
    entries.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    putStream(table, entries, deflated(rows.array()));
    write(text("startxref\n" + start + "\n%%EOF\n"));
    out.flush();
  }

  static COSArray list(Collection<? extends COSBase> items) {
    var list = new COSArray();
    items.forEach(list::add);
    return list;
  }

  private static void write(COSBase value, OutputStream to) throws IOException {
    switch (value) {
      case Ref ref -> write(text(ref.number + " 0 R"), to);
      case COSName name -> name.writePDF(to);
      case COSString string -> COSWriter.writeString(string, to);
      case COSInteger number -> number.writePDF(to);
      case COSFloat number -> number.writePDF(to);
      case COSBoolean truth -> truth.writePDF(to);
      case COSNull nothing -> write(text("null"), to);
      case COSArray array -> writeArray(array, to);
      case COSDictionary dictionary -> writeDictionary(dictionary, to);
      default -> throw new IllegalArgumentException("cannot be written: " + value.getClass());
    }
  }

  private static void writeArray(COSArray array, OutputStream to) throws IOException {
    to.write('[');
    for (var item : array) {
      write(item == null ? COSNull.NULL : item, to);
      to.write(' ');
    }
    to.write(']');
  }

  private static void writeDictionary(COSDictionary dictionary, OutputStream to)
      throws IOException {
    write(text("<<"), to);
    for (var entry : dictionary.entrySet()) {
      entry.getKey().writePDF(to);
      to.write(' ');
      write(entry.getValue(), to);
    }
    write(text(">>"), to);
  }

  private static byte[] deflated(byte[]... parts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      for (var part : parts) {
        deflater.write(part);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }

  private static void write(byte[] bytes, OutputStream to) throws IOException {
    to.write(bytes);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
