package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.Municipality;
import se.rodatraden.walk.FieldProblem;
import se.rodatraden.walk.MarkCluster;
import se.rodatraden.walk.WalkDraft;
import se.rodatraden.walk.WalkPlan;

/// Everything that is planned for a walk, on one page.
final class PlanForm extends Div {

  private final AboutPart about;
  private final TimePart time;
  private final WayPart way;
  private final GroupsPart groups;
  private final LookingPart looking;
  private final InvitationPart invitation;
  private final WalkPlan.@Nullable Repeat repeats;

  /// @param before null for a walk that nothing is known of yet
  /// @param changed run at every change
  PlanForm(
      Municipality municipality,
      PlanServices services,
      @Nullable WalkDraft before,
      Runnable changed) {
    addClassName("plan-form");
    repeats = before == null ? null : before.plan().repeats();
    about = new AboutPart(before, services.purposes(municipality));
    way = new WayPart(before, services.map(municipality), services.places(municipality));
    time =
        new TimePart(
            before,
            services.areas(municipality),
            services.today(),
            (from, until) ->
                services
                    .light()
                    .inWords(municipality.code(), way.route().stops(), from, until, getLocale()));
    groups = new GroupsPart(before);
    looking = new LookingPart(before);
    invitation = new InvitationPart(before);
    way.onRoute(route -> {
      time.showLight();
      looking.showStops(route.stops());
    });
    about.onLanguages(spoken -> {
      looking.showLanguages(spoken);
      invitation.showLanguages(spoken);
    });
    parts().forEach(part -> part.onChanged(changed));
    add(about, time, way, groups, looking, invitation);
  }

  /// What residents have marked, to make the way from.
  ///
  /// @param beside what else can be done with a place
  void showMarked(List<MarkCluster> places, Function<MarkCluster, List<Component>> beside) {
    way.showMarked(places, beside);
  }

  private List<PlanPart> parts() {
    return List.of(about, time, way, groups, looking, invitation);
  }

  /// What is written; where something must be written first it says so and is empty. Asked from the
  /// last to the first, so that the focus ends in the first that is missing.
  Optional<WalkDraft> read() {
    var isFilledIn = invitation.isFilledIn();
    isFilledIn &= looking.isFilledIn();
    isFilledIn &= time.isFilledIn();
    isFilledIn &= about.isFilledIn();
    var startsAt = time.startsAt();
    var endsAt = time.endsAt();
    if (!isFilledIn || startsAt == null || endsAt == null) {
      return Optional.empty();
    }
    return Optional.of(
        new WalkDraft(
            about.title(),
            about.purpose(),
            time.area(),
            time.meetingPlace(),
            startsAt,
            endsAt,
            way.route(),
            new WalkPlan(
                about.serves(),
                groups.groups(),
                looking.categories(),
                looking.questions(),
                invitation.text(),
                repeats)));
  }

  /// Tells each problem where it is mended, and brings the first of them into sight.
  void show(List<FieldProblem> problems) {
    parts().reversed().forEach(part -> part.show(problems));
  }

  void focusFirst() {
    about.focusFirst();
  }
}
