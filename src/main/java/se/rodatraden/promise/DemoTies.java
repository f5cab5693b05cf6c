package se.rodatraden.promise;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.Accounts;
import se.rodatraden.identity.Membership;
import se.rodatraden.identity.Role;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.Problem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;

/// Ties the demo's promises to their problems as the latest adopted picture has them, as a
/// coordinator would when a new picture has taken over an earlier one.
@Component
class DemoTies {

  private final AdoptedPictures pictures;
  private final Promises promises;
  private final Accounts accounts;

  DemoTies(AdoptedPictures pictures, Promises promises, Accounts accounts) {
    this.pictures = pictures;
    this.promises = promises;
    this.accounts = accounts;
  }

  void renew(Promise promise) {
    var renewed = renewed(promise);
    if (!renewed.equals(promise.problems())) {
      accounts.asDemoAccount(
          new Membership(promise.municipality(), Role.COORDINATOR, Party.MUNICIPALITY),
          () -> {
            promises.tie(promise.municipality(), promise.id(), promise.version(), renewed);
            return renewed;
          });
    }
  }

  private List<ProblemId> renewed(Promise promise) {
    var newestFirst = adopted(promise.municipality());
    var titles =
        newestFirst.stream()
            .flatMap(picture -> picture.problems().stream())
            .collect(Collectors.toMap(Problem::id, DemoTies::titleOf));
    var latest =
        newestFirst.stream()
            .limit(1)
            .flatMap(picture -> picture.problems().stream())
            .collect(Collectors.toMap(DemoTies::titleOf, Problem::id, (first, second) -> first));
    return promise.problems().stream().map(problem -> sameIn(latest, titles, problem)).toList();
  }

  private static ProblemId sameIn(
      Map<LocalizedText, ProblemId> latest, Map<ProblemId, LocalizedText> titles, ProblemId tied) {
    var title = titles.get(tied);
    var same = title == null ? null : latest.get(title);
    return same == null ? tied : same;
  }

  private List<Picture> adopted(MunicipalityCode municipality) {
    return pictures.list(municipality).stream()
        .flatMap(overview -> pictures.find(municipality, overview.number()).stream())
        .toList();
  }

  private static LocalizedText titleOf(Problem problem) {
    return problem.draft().title();
  }
}
