package se.rodatraden.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every page that one without an account can reach by following links.
///
/// @param addresses in alphabetical order, without query and fragment
record PublicPages(List<String> addresses) {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"?#]*)");
  private static final String OFFICIALS = "/app";
  private static final String PHOTOS = "/foton/";
  private static final Pattern FILE = Pattern.compile(".*\\.(ics|pdf)");

  static PublicPages reachedFrom(String root) {
    var found = new TreeSet<String>();
    var waiting = new ArrayDeque<>(List.of("/"));
    try (var client = HttpClient.newHttpClient()) {
      while (!waiting.isEmpty()) {
        var address = waiting.remove();
        if (found.add(address)) {
          waiting.addAll(links(read(client, URI.create(root + address))));
        }
      }
    }
    return new PublicPages(List.copyOf(found));
  }

  private static String read(HttpClient client, URI address) {
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new AssertionError(
            "a public page links to %s, which answers %d".formatted(address, answer.statusCode()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new AssertionError(address + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while reading " + address, e);
    }
  }

  private static Collection<String> links(String page) {
    return LINK.matcher(page)
        .results()
        .map(link -> link.group(1))
        .filter(address -> !address.equals(OFFICIALS) && !address.startsWith(OFFICIALS + "/"))
        .filter(address -> !address.startsWith(PHOTOS))
        .filter(address -> !FILE.matcher(address).matches())
        .toList();
  }
}
