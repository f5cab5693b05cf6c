package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.analysis.Results;
import se.rodatraden.place.Municipalities;
import se.rodatraden.promise.Promises;
import se.rodatraden.publication.PublishedThreads;
import se.rodatraden.publication.web.Addresses;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.WireKey;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;

/// What is public of a survey: `/api/v1/municipalities/{code}/surveys/{slug}/results`. One channel
/// at a time: the one that `?channel=` names, else the first by which anybody has answered.
@RestController
class ResultsResource {

  private final Municipalities municipalities;
  private final Surveys surveys;
  private final Results results;
  private final Promises promises;
  private final PublishedThreads threads;
  private final Sentences sentences;

  ResultsResource(
      Municipalities municipalities,
      Surveys surveys,
      Results results,
      Promises promises,
      PublishedThreads threads,
      Sentences sentences) {
    this.municipalities = municipalities;
    this.surveys = surveys;
    this.results = results;
    this.promises = promises;
    this.threads = threads;
    this.sentences = sentences;
  }

  @GetMapping("/api/v1/municipalities/{code}/surveys/{slug}/results")
  ResponseEntity<String> show(
      @PathVariable String code,
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable String channel,
      Locale language,
      HttpServletRequest request)
      throws HttpMediaTypeNotAcceptableException {
    var format = Format.choose(request, Format.JSON, Format.CSV);
    var municipality = municipalities.getBySlug(code);
    var telling = new Telling(municipality, Addresses.of(request), sentences);
    var round =
        surveys
            .findAsked(slug)
            .map(AskedRound::round)
            .filter(asked -> asked.municipality().equals(municipality.code()))
            .orElseThrow(() -> new CommonProblem.NotFound("survey", slug).asException());
    var published = results.findPublic(slug, channelOf(round, channel), null).orElse(null);
    var data = ResultsData.of(round, published, cited(round, telling), telling);
    return format == Format.CSV
        ? Answer.csv(nameOf(data), ResultsTable.COLUMNS, ResultsTable.rows(data, language))
        : Answer.json(data);
  }

  /// @return null where none is asked for
  private static @Nullable RoundMode channelOf(SurveyRound round, @Nullable String asked) {
    return asked == null
        ? null
        : WireKey.find(RoundMode.class, asked)
            .filter(round.modes()::contains)
            .orElseThrow(() -> new CommonProblem.NotFound("channel", asked).asException());
  }

  /// Files of different channels lie side by side in the same folder.
  private static String nameOf(ResultsData data) {
    var name = data.slug() + "-results";
    var channel = data.channel();
    return channel == null || data.modes().size() == 1
        ? name
        : name + "-" + OpenDataJson.constant(channel);
  }

  private List<EvidenceData.Cited> cited(SurveyRound round, Telling telling) {
    var answers = new ProblemData.Answers(promises.listPublished(round.municipality()));
    var path = "/%s/enkater/%s".formatted(telling.municipality().slug(), round.slug());
    return threads.listCiting(round.municipality(), CitableKind.SURVEY_RESULT, path).stream()
        .map(each -> EvidenceData.Cited.of(each, answers, telling))
        .toList();
  }
}
