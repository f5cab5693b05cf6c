package se.rodatraden.publication.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.picture.Evidence;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.PromiseThread.TiedProblem;
import se.rodatraden.publication.PublishedThreads;
import se.rodatraden.publication.PublishedThreads.CitedEvidence;
import se.rodatraden.shared.CitableKind;

/// What adopted pictures say of a source, for the page that it leads to.
@Component
class CitedSources {

  private final PublishedThreads threads;

  CitedSources(PublishedThreads threads) {
    this.threads = threads;
  }

  /// @param path of the source's page below the municipality's, e.g. `enkater/kavlinge-trygghet`
  List<Cited> list(Municipality municipality, CitableKind kind, String path) {
    var anchors = new HashSet<String>();
    return threads
        .listCiting(municipality.code(), kind, "/%s/%s".formatted(municipality.slug(), path))
        .stream()
        .map(each -> new Cited(each.evidence(), each.problem(), anchorOnce(each, anchors)))
        .toList();
  }

  /// The fragment that leads here, for the first that it leads to.
  private static @Nullable String anchorOnce(CitedEvidence cited, Set<String> taken) {
    var anchor = fragmentOf(String.valueOf(cited.evidence().citation().path()));
    return taken.add(anchor) ? anchor : null;
  }

  static String fragmentOf(String path) {
    return path.substring(path.indexOf('#') + 1);
  }

  /// @param anchor id within the page, null where an earlier one has it
  record Cited(Evidence evidence, TiedProblem problem, @Nullable String anchor) {}
}
