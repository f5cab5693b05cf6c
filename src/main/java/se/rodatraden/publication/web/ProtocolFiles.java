package se.rodatraden.publication.web;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.web.ShownProtocols.Shown;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.print.PdfWriter;
import se.rodatraden.walk.Photo;
import se.rodatraden.walk.PhotoSize;
import se.rodatraden.walk.Photos;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.Walks;
import se.rodatraden.walk.protocol.PublishedPoint;

/// A published protocol as a PDF that everyone can read (PDF/UA), with the same as the page.
@Controller
class ProtocolFiles {

  /// Of one point on paper; the page has them all.
  private static final int MOST_PHOTOS = 3;

  private final Municipalities municipalities;
  private final Walks walks;
  private final ShownProtocols protocols;
  private final Photos photos;
  private final ITemplateEngine templates;
  private final Texts texts;

  ProtocolFiles(
      Municipalities municipalities,
      Walks walks,
      ShownProtocols protocols,
      Photos photos,
      ITemplateEngine templates,
      Texts texts) {
    this.municipalities = municipalities;
    this.walks = walks;
    this.protocols = protocols;
    this.photos = photos;
    this.templates = templates;
    this.texts = texts;
  }

  @GetMapping(Paths.MUNICIPALITY + "/vandringar/{id}/protokoll.pdf")
  ResponseEntity<byte[]> pdf(
      @PathVariable String municipality,
      @PathVariable String id,
      Locale locale,
      @ModelAttribute("words") Words words) {
    if (!ShortId.isValid(id)) {
      throw notFound(id);
    }
    var found = municipalities.getBySlug(municipality);
    var walk = walks.getProtocol(found.code(), new WalkId(id)).walk();
    var shown = protocols.find(found, walk.id(), List.of(), locale).orElseThrow(() -> notFound(id));
    var file = "%s-%s-%d.pdf".formatted(found.slug(), id, shown.number());
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noCache())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(file).build().toString())
        .body(write(walk, found, shown, texts.supported(locale), words));
  }

  private byte[] write(
      Walk walk, Municipality municipality, Shown protocol, Locale language, Words words) {
    var context = new Context(language);
    var pictures =
        photos.listPublicByPoint(municipality.code(), walk.id()).entrySet().stream()
            .collect(
                Collectors.toMap(
                    point -> PublishedPoint.anchorOf(point.getKey()),
                    point -> printed(municipality, point.getValue())));
    context.setVariable("title", walk.title().in(language));
    context.setVariable("walk", walk);
    context.setVariable("place", municipality.name());
    context.setVariable("protocol", protocol);
    context.setVariable("pictures", pictures);
    context.setVariable("words", words);
    var out = new ByteArrayOutputStream();
    PdfWriter.write(templates.process("print/protocol", context), out);
    return out.toByteArray();
  }

  /// Small, and in the paper itself: it fetches nothing.
  private List<String> printed(Municipality municipality, List<Photo> taken) {
    return taken.stream()
        .limit(MOST_PHOTOS)
        .map(photo ->
            photos.getPublicFile(
                municipality.code(), Objects.requireNonNull(photo.publicKey()), PhotoSize.PREVIEW))
        .map(file -> "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(file.bytes()))
        .toList();
  }

  private static RuntimeException notFound(String id) {
    return new CommonProblem.NotFound("protocol", id).asException();
  }
}
