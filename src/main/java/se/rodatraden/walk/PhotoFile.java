package se.rodatraden.walk;

/// A photo as it is sent to a browser: JPEG without metadata.
///
/// @param sha256 of the bytes, in hexadecimal digits
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PhotoFile(byte[] bytes, String sha256) {

  public static final String MEDIA_TYPE = "image/jpeg";
}
