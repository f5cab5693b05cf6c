package se.rodatraden.publication.web.feed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Contact;
import se.rodatraden.publication.web.OpenDatasets.Dataset;
import se.rodatraden.publication.web.OpenDatasets.Distribution;
import se.rodatraden.publication.web.OpenLicence;
import se.rodatraden.shared.LocalizedText;

/// A municipality's open data as a catalogue that data portals harvest: DCAT-AP-SE 3 in RDF/XML.
///
/// @param page of the open data; what is described is named by fragments of it
/// @param publisher the municipality's name as an authority
/// @param homepage the municipality's public page
/// @param contact whom to ask, where anyone is named
/// @param api address below which the data are had
/// @param apiDescription address of its description
record Catalogue(
    String page,
    LocalizedText title,
    LocalizedText description,
    String publisher,
    String homepage,
    @Nullable Contact contact,
    LocalizedText apiTitle,
    String api,
    String apiDescription,
    List<Dataset> datasets) {

  private static final String EU = "http://publications.europa.eu/resource/authority/";
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xmlns:dcat", "http://www.w3.org/ns/dcat#",
          "xmlns:dcatap", "http://data.europa.eu/r5r/",
          "xmlns:dcterms", "http://purl.org/dc/terms/",
          "xmlns:foaf", "http://xmlns.com/foaf/0.1/",
          "xmlns:vcard", "http://www.w3.org/2006/vcard/ns#");

  Catalogue {
    datasets = List.copyOf(datasets);
  }

  String rdf() {
    return XmlText.document(xml ->
        xml.element(
            "rdf:RDF",
            new TreeMap<>(NAMESPACES),
            rdf -> {
              writeCatalogue(rdf);
              writePublisher(rdf);
              writeContact(rdf);
              writeService(rdf);
              datasets.forEach(dataset -> write(dataset, rdf));
            }));
  }

  private void writeCatalogue(XmlText rdf) {
    rdf.element(
        "dcat:Catalog",
        about("katalog"),
        catalogue -> {
          inLanguages("dcterms:title", title, catalogue);
          inLanguages("dcterms:description", description, catalogue);
          catalogue
              .element("dcterms:publisher", resource(named("utgivare")))
              .element("dcterms:license", resource(OpenLicence.ADDRESS))
              .element("dcterms:language", resource(EU + "language/SWE"))
              .element("dcterms:language", resource(EU + "language/ENG"))
              .element("foaf:homepage", resource(page))
              .element("dcat:themeTaxonomy", resource(EU + "data-theme"));
          datasets.forEach(
              dataset -> catalogue.element("dcat:dataset", resource(named(dataset.key()))));
        });
  }

  private void writePublisher(XmlText rdf) {
    rdf.element(
        "foaf:Agent",
        about("utgivare"),
        agent ->
            agent
                .element("foaf:name", publisher)
                .element(
                    "dcterms:type", resource("http://purl.org/adms/publishertype/LocalAuthority"))
                .element("foaf:homepage", resource(homepage)));
  }

  private void writeContact(XmlText rdf) {
    if (contact == null) {
      return;
    }
    var email = contact.email();
    var phone = contact.phone();
    rdf.element(
        "vcard:Organization",
        about("kontakt"),
        card -> {
          card.element("vcard:fn", contact.name());
          if (email != null) {
            card.element("vcard:hasEmail", resource("mailto:" + email));
          }
          if (phone != null) {
            card.element("vcard:hasTelephone", resource("tel:" + international(phone)));
          }
        });
  }

  /// A Swedish number as it is dialled from anywhere.
  private static String international(String phone) {
    var dialled = phone.replaceAll("[^0-9+]", "");
    return dialled.startsWith("0") ? "+46" + dialled.substring(1) : dialled;
  }

  private void writeService(XmlText rdf) {
    rdf.element(
        "dcat:DataService",
        about("api"),
        service -> {
          inLanguages("dcterms:title", apiTitle, service);
          service
              .element("dcterms:publisher", resource(named("utgivare")))
              .element("dcterms:license", resource(OpenLicence.ADDRESS))
              .element("dcterms:accessRights", resource(EU + "access-right/PUBLIC"))
              .element("dcat:endpointURL", resource(api))
              .element("dcat:endpointDescription", resource(apiDescription));
        });
  }

  private void write(Dataset dataset, XmlText rdf) {
    rdf.element(
        "dcat:Dataset",
        about(dataset.key()),
        described -> {
          inLanguages("dcterms:title", dataset.title(), described);
          inLanguages("dcterms:description", dataset.description(), described);
          described
              .element("dcterms:publisher", resource(named("utgivare")))
              .element("dcat:theme", resource(EU + "data-theme/JUST"))
              .element("dcat:theme", resource(EU + "data-theme/GOVE"))
              .element("dcterms:accessRights", resource(EU + "access-right/PUBLIC"))
              .element("dcterms:accrualPeriodicity", resource(EU + "frequency/CONT"))
              .element("dcat:landingPage", resource(page));
          if (contact != null) {
            described.element("dcat:contactPoint", resource(named("kontakt")));
          }
          dataset
              .distributions()
              .forEach(
                  each -> described.element("dcat:distribution", resource(named(dataset, each))));
        });
    dataset.distributions().forEach(each -> write(dataset, each, rdf));
  }

  private void write(Dataset dataset, Distribution distribution, XmlText rdf) {
    rdf.element(
        "dcat:Distribution",
        Map.of("rdf:about", named(dataset, distribution)),
        described -> {
          inLanguages("dcterms:title", dataset.title(), described);
          described
              .element("dcat:accessURL", resource(distribution.address()))
              .element("dcat:downloadURL", resource(distribution.address()))
              .element("dcterms:format", distribution.mediaType())
              .element("dcterms:license", resource(OpenLicence.ADDRESS))
              .element("dcatap:availability", resource(EU + "planned-availability/STABLE"))
              .element("dcat:accessService", resource(named("api")));
        });
  }

  private static void inLanguages(String property, LocalizedText text, XmlText into) {
    new TreeMap<>(text.byLanguage())
        .forEach((language, words) -> into.element(property, Map.of("xml:lang", language), words));
  }

  private Map<String, String> about(String what) {
    return Map.of("rdf:about", named(what));
  }

  private static Map<String, String> resource(String address) {
    return Map.of("rdf:resource", address);
  }

  private String named(String what) {
    return page + "#" + what;
  }

  private String named(Dataset dataset, Distribution distribution) {
    return named(dataset.key() + "-" + distribution.format().toLowerCase(Locale.ROOT));
  }
}
