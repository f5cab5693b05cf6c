package se.rodatraden.walk.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.walk.ArchivedPhoto;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.Photos;

/// Writes photos into one file, one at a time, with a list of those that are in it.
final class PhotoZip {

  static final String LIST = "lista.csv";

  /// Files in it carry no time of their own.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String MARK = "\uFEFF";

  private PhotoZip() {}

  /// What has been taken away since it was listed is left out.
  static void write(
      MunicipalityCode municipality,
      String heading,
      List<ArchivedPhoto> photos,
      Photos source,
      OutputStream out)
      throws IOException {
    // not closed where something fails: what breaks off must not look whole
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.NO_COMPRESSION);
    var lines = new ArrayList<>(List.of(heading));
    for (var each : photos) {
      byte[] picture;
      try {
        picture = source.getFile(municipality, each.photo().id(), PhotoSize.FULL).bytes();
      } catch (ProblemException e) {
        if (e.problem() instanceof CommonProblem.NotFound) {
          continue;
        }
        throw e;
      }
      add(zip, each.fileName(), picture);
      lines.add(each.listed());
    }
    var list = MARK + String.join("\r\n", lines) + "\r\n";
    add(zip, LIST, list.getBytes(StandardCharsets.UTF_8));
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
