package se.rodatraden.publication.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AtomFeedTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-05-04T00:00:00Z");

  @Test
  void the_feed_is_as_new_as_its_newest_item() throws Exception {
    var feed = feed(item("a", "2021-01-01T00:00:00Z"), item("b", "2022-01-01T00:00:00Z"));
    assertThat(texts(feed, "updated"))
        .containsExactly("2022-01-01T00:00:00Z", "2021-01-01T00:00:00Z", "2022-01-01T00:00:00Z");
  }

  @Test
  void a_feed_without_items_says_when_that_was() throws Exception {
    assertThat(texts(feed(), "updated")).containsExactly("2026-05-04T00:00:00Z");
  }

  @Test
  void what_xml_cannot_hold_is_left_out_and_the_rest_is_escaped() throws Exception {
    var feed = feed(item("\u0000 <b>&\uD83D\u000B ]]> 🙂\"", "2021-01-01T00:00:00Z"));
    assertThat(texts(feed, "title")).last().isEqualTo(" <b>& ]]> 🙂\"");
  }

  private static News.Item item(String title, String at) {
    return new News.Item(
        "urn:uuid:" + title.hashCode(),
        News.Kind.PROMISE,
        title,
        "Vi lovar.",
        Instant.parse(at),
        "http://localhost/kavlinge/loften/x?a=1&b=2");
  }

  private static Document feed(News.Item... items) throws Exception {
    var xml =
        new AtomFeed(
                "urn:uuid:1",
                "Nytt",
                "Löften",
                "Kävlinge kommun",
                Locale.of("sv"),
                MIDNIGHT,
                "http://localhost/kavlinge/flode.atom",
                "http://localhost/kavlinge",
                List.of(items))
            .xml();
    var parser = DocumentBuilderFactory.newDefaultNSInstance();
    return parser.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> texts(Document document, String name) {
    var found = document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
    return java.util.stream.IntStream.range(0, found.getLength())
        .mapToObj(i -> found.item(i).getTextContent())
        .toList();
  }
}
