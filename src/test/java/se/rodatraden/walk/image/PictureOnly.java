package se.rodatraden.walk.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.json.JsonMapper;

/// Looks for whatever a stored picture tells beside what it shows.
public final class PictureOnly {

  /// JFIF's own: version and density.
  private static final Set<String> DIRECTORIES =
      Set.of("JPEG", "JFIF", "Huffman", "File Type", "File");

  private static final Set<String> EXIFTOOL_GROUPS =
      Set.of("SourceFile", "ExifTool", "File", "JFIF", "Composite");

  private PictureOnly() {}

  /// Fails unless it is one whole JPEG file with nothing but the picture in it.
  public static void assertNothingElse(byte[] picture) {
    assertThat(picture).startsWith(0xff, 0xd8).endsWith(0xff, 0xd9);
    assertThat(new String(picture, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(TestImages.SECRET, "Exif", "http:", "ICC_PROFILE", "<script");
    try {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
      assertThat(
              StreamSupport.stream(metadata.getDirectories().spliterator(), false)
                  .map(directory -> directory.getName()))
          .isSubsetOf(DIRECTORIES);
    } catch (ImageProcessingException | IOException e) {
      throw new AssertionError("a stored picture must be readable", e);
    }
  }

  /// The same for many, as the program exiftool sees them, where it is installed. Where it is not,
  /// that is said, and the other check must do.
  public static void assertNothingElseByExiftool(List<byte[]> pictures, Path folder)
      throws IOException, InterruptedException {
    assertThat(pictures).isNotEmpty();
    for (int i = 0; i < pictures.size(); i++) {
      Files.write(folder.resolve(i + ".jpg"), pictures.get(i));
    }
    var report = folder.resolve("report.json");
    Process exiftool;
    try {
      exiftool =
          new ProcessBuilder("exiftool", "-json", "-G", "-a", "-u", "-ext", "jpg", ".")
              .directory(folder.toFile())
              .redirectOutput(report.toFile())
              .redirectError(folder.resolve("errors").toFile())
              .start();
    } catch (IOException e) {
      System.out.println(
          "exiftool is not installed: %d stored pictures were looked at by metadata-extractor only"
              .formatted(pictures.size()));
      return;
    }
    assertThat(exiftool.waitFor(120, TimeUnit.SECONDS)).isTrue();
    var files = JsonMapper.shared().readTree(Files.readAllBytes(report));
    assertThat(files.size()).isEqualTo(pictures.size());
    var groups = new TreeSet<String>();
    files.forEach(
        file -> file.propertyNames().forEach(name -> groups.add(name.replaceFirst(":.*", ""))));
    assertThat(groups).isSubsetOf(EXIFTOOL_GROUPS);
    files.forEach(file -> assertThat(file.has("ExifTool:Warning")).as(file.toString()).isFalse());
    System.out.println(
        "exiftool found no metadata in %d stored pictures".formatted(pictures.size()));
  }
}
