package se.rodatraden.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.Channel;
import se.rodatraden.survey.PointedAt;
import se.rodatraden.survey.Responses;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.Surveys;

/// What the rounds say (resultat): counts and shares by question, option and area. Nothing shown
/// rests on fewer than the round's minimum base.
@Service
public class Results {

  private final Surveys surveys;
  private final Responses responses;
  private final ResponseTables tables;
  private final Municipalities municipalities;

  Results(
      Surveys surveys, Responses responses, ResponseTables tables, Municipalities municipalities) {
    this.surveys = surveys;
    this.responses = responses;
    this.tables = tables;
    this.municipalities = municipalities;
  }

  /// @param areaKey results of those who live there; null for all
  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public RoundResults get(
      MunicipalityCode municipality, SurveyRoundId round, @Nullable String areaKey) {
    return counting(surveys.get(municipality, round)).results(areaKey);
  }

  /// Published results, for everyone; empty where the round is not published.
  ///
  /// @param slug of the round
  /// @param areaKey results of those who live there; null for all
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<RoundResults> findPublic(String slug, @Nullable String areaKey) {
    return surveys
        .findAsked(slug)
        .filter(asked -> asked.round().status() == RoundStatus.PUBLISHED)
        .map(asked -> counting(asked).results(areaKey));
  }

  /// What a reference points at, with its figures as they are now; empty where there is no such
  /// thing, or too few stand behind it.
  @ForReaders
  @Transactional(readOnly = true)
  public Optional<Citable> find(MunicipalityCode municipality, String reference) {
    return Citables.Reference.parse(reference)
        .flatMap(parsed ->
            surveys
                .find(municipality, parsed.round())
                .flatMap(asked -> counting(asked).find(parsed)))
        .map(ItemResult.OptionResult::citable);
  }

  /// How many have answered each round.
  @ForReaders
  @Transactional(readOnly = true)
  public Map<SurveyRoundId, Integer> countResponses(MunicipalityCode municipality) {
    var counted = new HashMap<SurveyRoundId, Integer>();
    surveys.list(municipality).forEach(round -> counted.put(round.id(), 0));
    responses
        .countByChannel(municipality)
        .forEach((channel, count) -> counted.merge(channel.round(), count, Integer::sum));
    return counted;
  }

  /// The respondents' own words, in no order; for officials only.
  @ForReaders
  @Transactional(readOnly = true)
  public List<String> listTexts(
      MunicipalityCode municipality, SurveyRoundId round, String question) {
    return Stream.of(RoundMode.values())
        .flatMap(
            mode -> responses.listTexts(new Channel(municipality, round, mode), question).stream())
        .toList();
  }

  /// Where the respondents pointed, in no order; for officials only.
  @ForReaders
  @Transactional(readOnly = true)
  public List<PointedAt> listPlaces(
      MunicipalityCode municipality, SurveyRoundId round, String question) {
    return Stream.of(RoundMode.values())
        .flatMap(
            mode -> responses.listPlaces(new Channel(municipality, round, mode), question).stream())
        .toList();
  }

  private Counting counting(AskedRound asked) {
    var slug = municipalities.get(asked.round().municipality()).slug();
    return new Counting(asked, tables.get(asked), slug);
  }
}
