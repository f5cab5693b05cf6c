package se.rodatraden.walk.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What kinds of picture files are taken in.
public enum ImageKind {
  JPEG("image/jpeg"),
  PNG("image/png"),
  WEBP("image/webp");

  /// What phones of one maker keep pictures in (ISO base media files): not taken in.
  private static final List<String> HEIC = List.of("heic", "heix", "heim", "hevc", "mif1", "msf1");

  private final String mediaType;

  ImageKind(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /// @param mediaType as in a header, perhaps with parameters
  public static Optional<ImageKind> ofMediaType(String mediaType) {
    var type = withoutParameters(mediaType);
    return Arrays.stream(values()).filter(kind -> kind.mediaType.equals(type)).findFirst();
  }

  public static boolean isHeic(String mediaType) {
    var type = withoutParameters(mediaType);
    return type.startsWith("image/heic") || type.startsWith("image/heif");
  }

  private static String withoutParameters(String mediaType) {
    return mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /// What a file is by its first bytes, whatever it is called.
  static Optional<ImageKind> ofContent(byte[] file) {
    if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of(JPEG);
    }
    if (startsWith(file, 0, PngFile.SIGNATURE)) {
      return Optional.of(PNG);
    }
    return startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP")
        ? Optional.of(WEBP)
        : Optional.empty();
  }

  static boolean isHeicContent(byte[] file) {
    return startsWith(file, 4, "ftyp")
        && HEIC.stream().anyMatch(brand -> startsWith(file, 8, brand));
  }

  private static boolean startsWith(byte[] file, int at, String bytes) {
    var wanted = bytes.getBytes(StandardCharsets.ISO_8859_1);
    return file.length >= at + wanted.length
        && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
