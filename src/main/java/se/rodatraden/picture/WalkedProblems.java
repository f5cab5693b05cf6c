package se.rodatraden.picture;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.walk.WalkPurpose;
import se.rodatraden.walk.WalkPurposes;

/// Offers the problems of the pictures that are worked with to whoever plans a walk.
@Component
@Order(1)
class WalkedProblems implements WalkPurposes {

  private final Pictures pictures;

  WalkedProblems(Pictures pictures) {
    this.pictures = pictures;
  }

  /// Each problem once, however many pictures took it over: as the newest names it.
  @Override
  public List<WalkPurpose> list(MunicipalityCode municipality) {
    var current = pictures.listCurrent(municipality).stream().map(PictureOverview::id).toList();
    var problems =
        pictures.listProblems(municipality).stream()
            .filter(problem -> current.contains(problem.picture()))
            .filter(problem -> problem.draft().finding() == Finding.PROBLEM)
            .toList();
    return pictures.getLines(municipality).once(problems).stream()
        .map(problem ->
            new WalkPurpose(
                WalkPurpose.Kind.PROBLEM, problem.id().value(), problem.draft().title()))
        .toList();
  }
}
