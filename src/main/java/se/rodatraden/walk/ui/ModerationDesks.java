package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.rodatraden.place.MapSettings;
import se.rodatraden.place.Municipality;
import se.rodatraden.place.Places;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Assets;
import se.rodatraden.shared.CitableAction;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.ObservationCitations;
import se.rodatraden.walk.Sunlight;
import se.rodatraden.walk.Walk;

/// Gathers what the desk for looking through notes needs.
@org.springframework.stereotype.Component
class ModerationDesks {

  private final Places places;
  private final ObservationCitations citations;
  private final List<CitableAction> actions;
  private final Assets assets;
  private final MapSettings mapSettings;

  ModerationDesks(
      Places places,
      ObservationCitations citations,
      List<CitableAction> actions,
      Assets assets,
      MapSettings mapSettings) {
    this.places = places;
    this.citations = citations;
    this.actions = List.copyOf(actions);
    this.assets = assets;
    this.mapSettings = mapSettings;
  }

  /// What a note is called, the same in list, map and citation, and how its words are told.
  interface Names {
    String of(Observation observation, Locale language);

    default Div told(Walk walk, Moderated about) {
      var noted = about.observation().noted();
      return new NotedText(noted, Sunlight.of(walk, noted));
    }

    /// Above all of them.
    default String heading() {
      return "walk.moderation.all";
    }

    /// What else can be done with it, e.g. citing it.
    default List<Component> beside(Moderated about) {
      return List.of();
    }

    /// Who is told the reason for removing it.
    default String reasonHelp() {
      return "walk.moderation.reason.help";
    }
  }

  Names names(Municipality municipality) {
    var named = places.list(municipality.code());
    return (observation, language) ->
        citations.of(municipality, named, observation).citation().title().in(language);
  }

  PlaceMap map() {
    return new PlaceMap(assets, mapSettings);
  }

  ModerationDesk of(Municipality municipality, Walk walk, boolean mayModerate) {
    return new ModerationDesk(walk, names(municipality), map(), mayModerate);
  }

  /// The same for what was marked before the walk.
  ModerationDesk ofMarks(Municipality municipality, Walk walk, boolean mayModerate) {
    return new ModerationDesk(
        walk,
        new MarkNames(names(municipality), about -> citing(municipality, walk, about)),
        map(),
        mayModerate);
  }

  /// An accepted mark can be cited, where everyone may see it: once its walk is known.
  private List<Component> citing(Municipality municipality, Walk walk, Moderated about) {
    var shown =
        walk.isKnown() && about.isAccepted() ? about.usable() : Optional.<Observation>empty();
    return shown.stream()
        .map(mark -> citations.ofMark(municipality, places.list(municipality.code()), mark))
        .flatMap(citable -> actions.stream().map(action -> action.controlFor(citable)))
        .toList();
  }

  private record MarkNames(Names names, Function<Moderated, List<Component>> citing)
      implements Names {
    @Override
    public List<Component> beside(Moderated about) {
      return citing.apply(about);
    }

    @Override
    public String of(Observation observation, Locale language) {
      return names.of(observation, language);
    }

    @Override
    public Div told(Walk walk, Moderated about) {
      return new MarkedText(about.observation().noted());
    }

    @Override
    public String heading() {
      return "walk.marks.all";
    }

    @Override
    public String reasonHelp() {
      return "walk.marks.reason.help";
    }
  }
}
