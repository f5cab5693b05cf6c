package se.rodatraden.walk.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.place.Area;
import se.rodatraden.place.Areas;
import se.rodatraden.place.MapContext;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.walk.PrivateNoteTerm;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkLight;
import se.rodatraden.walk.WalkPlan;
import se.rodatraden.walk.WalkPlans;

/// Puts a walk into the words and the language of its participants.
@Component
class WalkAnswers {

  private final WalkPlans plans;
  private final Municipalities municipalities;
  private final Areas areas;
  private final MapContexts maps;
  private final PrivateNoteTerm privateNotes;
  private final WalkLight light;
  private final Texts texts;

  WalkAnswers(
      WalkPlans plans,
      Municipalities municipalities,
      Areas areas,
      MapContexts maps,
      PrivateNoteTerm privateNotes,
      WalkLight light,
      Texts texts) {
    this.plans = plans;
    this.municipalities = municipalities;
    this.areas = areas;
    this.maps = maps;
    this.privateNotes = privateNotes;
    this.light = light;
    this.texts = texts;
  }

  WalkAnswer of(Walk walk, Locale language) {
    return answer(walk, language, null);
  }

  /// With what the logger's map is drawn from where there are no tiles.
  WalkAnswer withContext(Walk walk, Locale language) {
    return answer(walk, language, maps.of(municipalities.get(walk.municipality()), language));
  }

  private WalkAnswer answer(Walk walk, Locale language, @Nullable MapContext context) {
    var outline =
        walk.area() == null
            ? null
            : areas.find(walk.municipality(), walk.area()).map(Area::outline).orElse(null);
    var plan = plans.getPublic(walk);
    return new WalkAnswer(
        walk.id().value(),
        walk.joinCode(),
        walk.title().in(language),
        walk.purpose().in(language),
        walk.meetingPlace(),
        walk.startsAt(),
        walk.endsAt(),
        WireKey.of(walk.light()),
        lightTurns(walk),
        WireKey.of(walk.status()),
        walk.route(),
        stops(walk),
        categories(plan, language),
        questions(plan, language),
        outline,
        privateNotes.days(),
        "/%s/vandringar/%s".formatted(municipalities.get(walk.municipality()).slug(), walk.id()),
        walk.madeUp(),
        context);
  }

  private List<WalkAnswer.LightTurn> lightTurns(Walk walk) {
    return light.over(walk).stream()
        .map(turn -> new WalkAnswer.LightTurn(WireKey.of(turn.light()), turn.from()))
        .toList();
  }

  private static List<WalkAnswer.Stop> stops(Walk walk) {
    return walk.stops().stream()
        .map(stop ->
            new WalkAnswer.Stop(
                stop.id().value(),
                stop.name(),
                new WalkAnswer.Position(
                    stop.position().lat().doubleValue(), stop.position().lon().doubleValue())))
        .toList();
  }

  private static List<WalkAnswer.Question> questions(WalkPlan plan, Locale language) {
    return plan.questions().stream()
        .map(question -> {
          var stop = question.stop();
          return new WalkAnswer.Question(
              question.text().in(language), stop == null ? null : stop.value());
        })
        .toList();
  }

  private List<WalkAnswer.Category> categories(WalkPlan plan, Locale language) {
    return plan.categories().stream()
        .sorted()
        .map(category -> {
          var key = WireKey.of(category);
          return new WalkAnswer.Category(key, texts.text(language, "openmap.category." + key));
        })
        .toList();
  }
}
