package se.rodatraden.publication.web.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A feed of news after RFC 4287.
///
/// @param id lasting
/// @param updated when nothing has been published yet
/// @param self where the feed is had from
/// @param page what it tells of
record AtomFeed(
    String id,
    String title,
    String subtitle,
    String author,
    Locale language,
    Instant updated,
    String self,
    String page,
    List<News.Item> items) {

  AtomFeed {
    items = List.copyOf(items);
  }

  String xml() {
    return XmlText.document(xml ->
        xml.element(
            "feed",
            Map.of("xmlns", "http://www.w3.org/2005/Atom", "xml:lang", language.getLanguage()),
            feed -> {
              feed.element("id", id)
                  .element("title", title)
                  .element("subtitle", subtitle)
                  .element("updated", latest().toString())
                  .element("link", link("self", self, "application/atom+xml"))
                  .element("link", link("alternate", page, "text/html"))
                  .element("author", Map.of(), it -> it.element("name", author));
              items.forEach(item -> write(item, feed));
            }));
  }

  private Instant latest() {
    return items.stream().map(News.Item::at).max(Instant::compareTo).orElse(updated);
  }

  private static void write(News.Item item, XmlText feed) {
    feed.element(
        "entry",
        Map.of(),
        entry ->
            entry
                .element("id", item.id())
                .element("title", item.title())
                .element("updated", item.at().toString())
                .element("published", item.at().toString())
                .element("link", link("alternate", item.page(), "text/html"))
                .element("category", Map.of("term", item.kind().name().toLowerCase(Locale.ROOT)))
                .element("summary", item.summary()));
  }

  private static Map<String, String> link(String relation, String address, String type) {
    return Map.of("rel", relation, "href", address, "type", type);
  }
}
