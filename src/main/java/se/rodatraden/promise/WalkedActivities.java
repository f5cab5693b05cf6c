package se.rodatraden.promise;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.walk.WalkPurpose;
import se.rodatraden.walk.WalkPurposes;

/// Offers promised activities to whoever plans a walk: those of promises, then those of agreements.
@Component
@Order(2)
class WalkedActivities implements WalkPurposes {

  private final Promises promises;
  private final Agreements agreements;

  WalkedActivities(Promises promises, Agreements agreements) {
    this.promises = promises;
    this.agreements = agreements;
  }

  @Override
  public List<WalkPurpose> list(MunicipalityCode municipality) {
    var promised =
        promises.list(municipality).stream().flatMap(promise -> promise.activities().stream());
    var agreed =
        agreements.list(municipality).stream()
            .flatMap(agreement ->
                Stream.concat(
                    agreement.activities().stream(),
                    agreement.focusAreas().stream().flatMap(area -> area.activities().stream())));
    return Stream.concat(promised, agreed).map(WalkedActivities::purpose).toList();
  }

  private static WalkPurpose purpose(Activity activity) {
    return new WalkPurpose(
        WalkPurpose.Kind.ACTIVITY, activity.id().value(), activity.draft().text());
  }
}
