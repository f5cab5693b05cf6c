package se.rodatraden.publication.web.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.place.Municipalities;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.publication.web.OpenDatasets;
import se.rodatraden.publication.web.Paths;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;

/// The catalogue of a municipality's open data, for data portals.
@RestController
class CatalogueResource {

  private static final MediaType RDF_XML =
      new MediaType("application", "rdf+xml", StandardCharsets.UTF_8);

  private final Municipalities municipalities;
  private final OpenDatasets datasets;
  private final Texts texts;

  CatalogueResource(Municipalities municipalities, OpenDatasets datasets, Texts texts) {
    this.municipalities = municipalities;
    this.datasets = datasets;
    this.texts = texts;
  }

  @GetMapping(Paths.MUNICIPALITY + "/oppna-data.rdf")
  ResponseEntity<String> show(@PathVariable String municipality, HttpServletRequest request) {
    var found = municipalities.getBySlug(municipality);
    var addresses = Addresses.of(request);
    var catalogue =
        new Catalogue(
            addresses.page(found, "oppna-data"),
            say("publication.catalogue.title", found.name()),
            say("publication.catalogue.text", found.name()),
            texts.text(Texts.SWEDISH, "publication.catalogue.publisher", found.name()),
            addresses.page(found),
            municipalities.contacts(found.code()).stream().findFirst().orElse(null),
            say("publication.catalogue.api"),
            addresses.data(),
            addresses.openApi(),
            datasets.list(found, addresses));
    return ResponseEntity.ok()
        .contentType(RDF_XML)
        .cacheControl(CacheControl.noCache().cachePublic())
        .body(catalogue.rdf());
  }

  private LocalizedText say(String key, Object... arguments) {
    return LocalizedText.of(
        texts.text(Texts.SWEDISH, key, arguments), texts.text(Texts.ENGLISH, key, arguments));
  }
}
