package se.rodatraden.walk.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.PhotoId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.walk.PhotoArchive;
import se.rodatraden.walk.PhotoFile;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.Photos;

/// Photos for officials. A servlet of its own, since below `/app` all else is the views'; sign-in
/// has been asked for before, and the role in the municipality is asked for each time.
final class PhotoServlet extends HttpServlet {

  static final String CSP = "Content-Security-Policy";

  /// Whatever else a browser might make of it, it runs nothing and loads nothing.
  static final String PICTURE_ONLY = "sandbox; default-src 'none'";

  private static final long serialVersionUID = 1;

  private static final Pattern PATH =
      Pattern.compile("/([a-z][a-z-]*|[0-9]{4})/([0-9a-z]+)/(stor|liten)\\.jpg");

  private static final Pattern ARCHIVE =
      Pattern.compile("/([a-z][a-z-]*|[0-9]{4})/([0-9a-z]+)/alla\\.zip");

  private final transient Municipalities municipalities;
  private final transient Photos photos;
  private final transient PhotoArchive archive;
  private final transient HandlerExceptionResolver handlerExceptionResolver;

  PhotoServlet(
      Municipalities municipalities,
      Photos photos,
      PhotoArchive archive,
      HandlerExceptionResolver handlerExceptionResolver) {
    this.municipalities = municipalities;
    this.photos = photos;
    this.archive = archive;
    this.handlerExceptionResolver = handlerExceptionResolver;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = String.valueOf(request.getPathInfo());
    var whole = ARCHIVE.matcher(path);
    try {
      if (whole.matches() && ShortId.isValid(whole.group(2))) {
        var municipality = municipalities.getBySlug(whole.group(1));
        sendAll(municipality, new WalkId(whole.group(2)), response);
      } else {
        send(find(path), response);
      }
    } catch (RuntimeException e) {
      if (response.isCommitted()
          || handlerExceptionResolver.resolveException(request, response, null, e) == null) {
        throw e;
      }
    }
  }

  private static void send(PhotoFile file, HttpServletResponse response) throws IOException {
    response.setContentType(PhotoFile.MEDIA_TYPE);
    response.setContentLength(file.bytes().length);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
    keepOff(response);
    response.getOutputStream().write(file.bytes());
  }

  private void sendAll(Municipality municipality, WalkId walk, HttpServletResponse response)
      throws IOException {
    var listed = archive.takeOut(municipality.code(), walk);
    var heading = archive.heading(municipality.code());
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"foton-%s-%s.zip\"".formatted(municipality.slug(), walk));
    keepOff(response);
    PhotoZip.write(municipality.code(), heading, listed, photos, response.getOutputStream());
  }

  private static void keepOff(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(CSP, PICTURE_ONLY);
  }

  private PhotoFile find(String path) {
    var asked = PATH.matcher(path);
    if (!asked.matches() || !ShortId.isValid(asked.group(2))) {
      throw new CommonProblem.NotFound("photo", path).asException();
    }
    return photos.getFile(
        municipalities.getBySlug(asked.group(1)).code(),
        new PhotoId(asked.group(2)),
        PhotoSize.ofWord(asked.group(3)));
  }
}
