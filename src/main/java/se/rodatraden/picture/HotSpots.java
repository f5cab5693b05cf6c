package se.rodatraden.picture;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.analysis.Results;
import se.rodatraden.analysis.Told;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.PointedAt;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.walk.NoteMaps;
import se.rodatraden.walk.NoteSelection;
import se.rodatraden.walk.NoteSquare;
import se.rodatraden.walk.RoughSquare;

/// Where much has been noted or pointed at (samlade platser): over several walks, and beside them,
/// each by itself, over the surveys that asked about places. What surveys say is shown as their
/// results are: not of questions that too few were asked.
@Service
public class HotSpots {

  /// What a question that says nothing of it lets people point at.
  private static final int USUAL_PLACES = 5;

  private final NoteMaps notes;
  private final Surveys surveys;
  private final Results results;

  HotSpots(NoteMaps notes, Surveys surveys, Results results) {
    this.notes = notes;
    this.surveys = surveys;
    this.results = results;
  }

  /// Those that rest on most first.
  @ForReaders
  @Transactional(readOnly = true)
  public List<NoteSquare> listNoted(MunicipalityCode municipality, NoteSelection selection) {
    return notes.listSquares(municipality, selection);
  }

  /// The questions about places that have been asked in these days, the latest round first.
  ///
  /// @param selection of which only the days count: surveys know nothing of light or category
  @ForReaders
  @Transactional(readOnly = true)
  public List<PlaceSource> listSources(MunicipalityCode municipality, NoteSelection selection) {
    return surveys.list(municipality).stream()
        .filter(round -> round.status() != RoundStatus.DRAFT)
        .filter(round -> isWithin(round, selection))
        .map(round -> surveys.get(municipality, round.id()))
        .flatMap(HotSpots::sources)
        .toList();
  }

  private static boolean isWithin(SurveyRound round, NoteSelection selection) {
    var from = selection.from();
    var until = selection.until();
    return (from == null || !round.asked().until().isBefore(from))
        && (until == null || !round.asked().from().isAfter(until));
  }

  private static Stream<PlaceSource> sources(AskedRound asked) {
    return asked.questionnaire().questions().stream()
        .filter(Question.Places.class::isInstance)
        .map(Question.Places.class::cast)
        .flatMap(question ->
            asked.round().modes().stream().map(mode -> source(asked.round(), mode, question)));
  }

  private static PlaceSource source(SurveyRound round, RoundMode mode, Question.Places question) {
    return new PlaceSource(
        round.id(),
        mode,
        round.slug(),
        round.title(),
        question.key(),
        question.text(),
        round.asked(),
        round.minimumBase(),
        Math.max(1, Objects.requireNonNullElse(question.maxPlaces(), USUAL_PLACES)),
        round.madeUp());
  }

  /// Where people pointed, the most pointed at first, or why it is not shown.
  ///
  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public Told<PointedSquare> listPointed(MunicipalityCode municipality, PlaceSource source) {
    return switch (results.listPlaces(municipality, source.round(), source.mode(), source.key())) {
      case Told.Shown<PointedAt>(var all) -> new Told.Shown<>(squares(all, source));
      case Told.Withheld<PointedAt>(var minimum) -> new Told.Withheld<>(minimum);
      case Told.Waiting<PointedAt>() -> new Told.Waiting<>();
    };
  }

  private static List<PointedSquare> squares(List<PointedAt> all, PlaceSource source) {
    return all.stream()
        .map(PointedAt::position)
        .map(RoughSquare::of)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(each -> 1)))
        .entrySet()
        .stream()
        .map(each ->
            new PointedSquare(
                each.getKey(), each.getValue(), source.isFromEnoughPeople(each.getValue())))
        .sorted(
            Comparator.comparingInt(PointedSquare::places)
                .reversed()
                .thenComparing(each -> each.square().key()))
        .toList();
  }
}
