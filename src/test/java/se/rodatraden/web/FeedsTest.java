package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

@ServerTest
class FeedsTest {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String CC0 = "https://creativecommons.org/publicdomain/zero/1.0/";

  @Autowired Visitor visitor;

  @ParameterizedTest
  @ValueSource(strings = {"kavlinge", "flen", "vellinge", "trelleborg", "vetlanda"})
  void the_news_of_each_municipality_are_a_feed(String slug) throws Exception {
    var answer = visitor.get("/" + slug + "/flode.atom");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/atom+xml;charset=UTF-8");
    var feed = parse(answer);
    assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
    for (var part : elements(feed.getDocumentElement(), ATOM, "entry")) {
      for (var name : List.of("id", "title", "updated", "summary")) {
        assertThat(text(part, ATOM, name)).as(name).isNotBlank();
      }
      Instant.parse(text(part, ATOM, "updated"));
    }
    assertThat(text(feed.getDocumentElement(), ATOM, "id")).startsWith("urn:uuid:");
    assertThat(elements(feed.getDocumentElement(), ATOM, "author")).isNotEmpty();
    assertThat(ids(feed)).doesNotHaveDuplicates();
  }

  @Test
  void a_published_promise_is_news_and_leads_to_its_page() throws Exception {
    var feed = parse(visitor.get("/kavlinge/flode.atom"));
    var entry =
        elements(feed.getDocumentElement(), ATOM, "entry").stream()
            .filter(each -> text(each, ATOM, "title").startsWith("Löfte: "))
            .findFirst()
            .orElseThrow();
    var page = elements(entry, ATOM, "link").getFirst().getAttribute("href");
    assertThat(visitor.open(page.replaceFirst("https?://[^/]+", "")).statusCode()).isEqualTo(200);
    var english = parse(visitor.get("/kavlinge/flode.atom?lang=en"));
    assertThat(english.getDocumentElement().getAttribute("xml:lang")).isEqualTo("en");
    assertThat(english.getDocumentElement().getTextContent()).contains("Promise: ");
  }

  private static List<String> ids(Document feed) {
    return elements(feed.getDocumentElement(), ATOM, "id").stream()
        .map(Element::getTextContent)
        .toList();
  }

  @Test
  void coming_walks_are_a_calendar_and_walks_that_are_over_are_not() throws Exception {
    var answer = visitor.get("/flen/vandringar.ics");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
    assertThat(answer.body())
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;TZID=Europe/Stockholm:")
        .contains("Påhittad: Kvällsvandring");
    var flen = new CalendarBuilder().build(new StringReader(answer.body()));
    assertThat(flen.validate().getEntries()).isEmpty();
    assertThat(flen.<VEvent>getComponents("VEVENT")).hasSize(1);
    var kavlinge = visitor.get("/kavlinge/vandringar.ics").body();
    assertThat(kavlinge)
        .containsOnlyOnce("BEGIN:VEVENT")
        .contains("Påhittad: Kvällsvandring i Kävlinge centrum")
        .doesNotContain("Dagvandring");
  }

  @ParameterizedTest
  @ValueSource(strings = {"flode.atom", "vandringar.ics", "oppna-data.rdf"})
  void what_is_followed_is_not_sent_twice_and_an_unknown_municipality_is_not_there(String file) {
    var path = "/flen/" + file;
    var first = visitor.get(path);
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    var eTag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(visitor.get(path, "If-None-Match", eTag).statusCode()).isEqualTo(304);
    var missing = visitor.get("/finns-inte/" + file);
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("\"code\":\"not.found\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kavlinge", "flen", "vellinge", "trelleborg", "vetlanda"})
  void the_catalogue_has_what_data_portals_demand(String slug) throws Exception {
    var answer = visitor.get("/" + slug + "/oppna-data.rdf");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValue("application/rdf+xml;charset=UTF-8");
    var root = parse(answer).getDocumentElement();
    var catalogue = elements(root, DCAT, "Catalog").getFirst();
    assertThat(languages(catalogue, "title")).contains("sv", "en");
    assertThat(languages(catalogue, "description")).contains("sv", "en");
    assertThat(resources(catalogue, TERMS, "license")).containsExactly(CC0);
    var named = named(root);
    var publisher = resources(catalogue, TERMS, "publisher").getFirst();
    assertThat(elements(root, FOAF, "Agent").getFirst().getAttributeNS(RDF, "about"))
        .isEqualTo(publisher);
    assertThat(named).contains(publisher).containsAll(resources(catalogue, DCAT, "dataset"));
    var datasets = elements(root, DCAT, "Dataset");
    assertThat(datasets).hasSameSizeAs(resources(catalogue, DCAT, "dataset")).hasSizeGreaterThan(2);
    for (var dataset : datasets) {
      assertThat(languages(dataset, "title")).contains("sv", "en");
      assertThat(languages(dataset, "description")).contains("sv", "en");
      assertThat(resources(dataset, TERMS, "publisher")).containsExactly(publisher);
      assertThat(resources(dataset, DCAT, "theme")).isNotEmpty();
      assertThat(resources(dataset, TERMS, "accessRights"))
          .containsExactly("http://publications.europa.eu/resource/authority/access-right/PUBLIC");
      assertThat(named).containsAll(resources(dataset, DCAT, "distribution"));
    }
    for (var distribution : elements(root, DCAT, "Distribution")) {
      assertDistribution(distribution);
    }
  }

  private void assertDistribution(Element distribution) {
    var address = resources(distribution, DCAT, "accessURL").getFirst();
    var data = visitor.get(address.replaceFirst("https?://[^/]+", ""));
    assertThat(data.statusCode()).as(address).isEqualTo(200);
    assertThat(data.headers().firstValue("Content-Type").orElseThrow().replaceFirst(";.*", ""))
        .as(address)
        .isEqualTo(text(distribution, TERMS, "format"));
    assertThat(resources(distribution, TERMS, "license")).containsExactly(CC0);
  }

  private static List<String> languages(Element of, String term) {
    return elements(of, TERMS, term).stream().map(each -> each.getAttribute("xml:lang")).toList();
  }

  private static List<String> resources(Element of, String namespace, String name) {
    return elements(of, namespace, name).stream()
        .map(each -> each.getAttributeNS(RDF, "resource"))
        .toList();
  }

  private static HashSet<String> named(Element root) {
    var named = new HashSet<String>();
    elements(root, "*", "*").forEach(each -> named.add(each.getAttributeNS(RDF, "about")));
    return named;
  }

  private static String text(Element of, String namespace, String name) {
    return elements(of, namespace, name).getFirst().getTextContent();
  }

  private static List<Element> elements(Element of, String namespace, String name) {
    var found = of.getElementsByTagNameNS(namespace, name);
    var elements = new ArrayList<Element>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static Document parse(HttpResponse<String> answer) throws Exception {
    assertThat(answer.statusCode()).isEqualTo(200);
    var factory = DocumentBuilderFactory.newDefaultNSInstance();
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(answer.body())));
  }
}
