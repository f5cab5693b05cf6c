package se.rodatraden.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;

/// What the rounds say (resultat): counts and shares by channel, question, option and area. Nothing
/// shown rests on fewer than the round's minimum base, and nothing on two channels. While answers
/// come in (öppen omgång), nothing is told of which two looks could differ by one person.
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

  /// @param channel null, or one that the round does not have, for the first by which anybody has
  ///   answered: the sample, then the open link, then the meeting
  /// @param areaKey results of those who live there, once the round is complete; null for all
  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public RoundResults get(
      MunicipalityCode municipality,
      SurveyRoundId round,
      @Nullable RoundMode channel,
      @Nullable String areaKey) {
    return counting(surveys.get(municipality, round), channel).results(areaKey);
  }

  /// Published results of a channel, for everyone; empty where the round is not published.
  ///
  /// @param slug of the round
  /// @param channel as for [#get]
  /// @param areaKey results of those who live there; null for all
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<RoundResults> findPublic(
      String slug, @Nullable RoundMode channel, @Nullable String areaKey) {
    return findPublished(slug).map(asked -> counting(asked, channel).results(areaKey));
  }

  /// Published results of each channel, for everyone; empty where the round is not published.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<RoundResults> listPublic(String slug) {
    return findPublished(slug).stream()
        .flatMap(asked ->
            asked.round().modes().stream().map(mode -> counting(asked, mode).results(null)))
        .toList();
  }

  private Optional<AskedRound> findPublished(String slug) {
    return surveys.findAsked(slug).filter(asked -> asked.round().status() == RoundStatus.PUBLISHED);
  }

  /// What a reference points at, with its figures as they are now; empty where there is no such
  /// thing, too few stand behind it, it is not shown yet, or it does not say which of several
  /// channels it means.
  @ForReaders
  @Transactional(readOnly = true)
  public Optional<Citable> find(MunicipalityCode municipality, String reference) {
    return Citables.Reference.parse(reference)
        .flatMap(parsed ->
            surveys.find(municipality, parsed.round()).flatMap(asked -> find(asked, parsed)))
        .map(ItemResult.OptionResult::citable);
  }

  private Optional<ItemResult.OptionResult> find(AskedRound asked, Citables.Reference reference) {
    return reference
        .channelOf(asked.round())
        .flatMap(channel -> counting(asked, channel).find(reference));
  }

  /// How many have answered each round, by each of its channels.
  @ForReaders
  @Transactional(readOnly = true)
  public Map<SurveyRoundId, List<ChannelCount>> countByChannel(MunicipalityCode municipality) {
    var counted = responses.countByChannel(municipality);
    var countedOnly = responses.countWithheld(municipality);
    return surveys.list(municipality).stream()
        .collect(
            Collectors.toMap(
                SurveyRound::id,
                round ->
                    round.modes().stream()
                        .map(mode -> channel(round, mode))
                        .map(channel ->
                            new ChannelCount(
                                channel.mode(),
                                counted.getOrDefault(channel, 0),
                                countedOnly.getOrDefault(channel, 0)))
                        .toList()));
  }

  /// The respondents' own words; for officials only.
  ///
  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public Told<String> listTexts(
      MunicipalityCode municipality, SurveyRoundId round, RoundMode mode, String question) {
    var channel = new Channel(municipality, round, mode);
    return counting(channel)
        .told(
            question,
            () -> responses.countTexts(channel, question),
            () -> responses.listTexts(channel, question));
  }

  /// Where the respondents pointed; for officials only.
  ///
  /// @throws se.rodatraden.shared.ProblemException [se.rodatraden.shared.CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public Told<PointedAt> listPlaces(
      MunicipalityCode municipality, SurveyRoundId round, RoundMode mode, String question) {
    var channel = new Channel(municipality, round, mode);
    return counting(channel).told(question, () -> 0, () -> responses.listPlaces(channel, question));
  }

  private Counting counting(Channel channel) {
    return counting(surveys.get(channel.municipality(), channel.round()), channel.mode());
  }

  private Counting counting(AskedRound asked, @Nullable RoundMode wanted) {
    var isComplete = isComplete(asked.round());
    var channels = channels(asked, isComplete);
    var channel = chosen(channels, wanted);
    var table = tables.get(asked, channel.mode(), isComplete);
    var slug = municipalities.get(asked.round().municipality()).slug();
    return new Counting(asked, channel, channels, table, isComplete, slug);
  }

  /// After the last day some answers may lie in the box for a while yet.
  private boolean isComplete(SurveyRound round) {
    return switch (round.status()) {
      case OPEN -> false;
      case CLOSED -> !responses.areAwaited(round.municipality(), round.id());
      case DRAFT, PUBLISHED -> true;
    };
  }

  private List<ChannelCount> channels(AskedRound asked, boolean isComplete) {
    var round = asked.round();
    var countedOnly = responses.countWithheld(round.municipality());
    return round.modes().stream()
        .map(mode ->
            new ChannelCount(
                mode,
                tables.get(asked, mode, isComplete).respondents(),
                countedOnly.getOrDefault(channel(round, mode), 0)))
        .toList();
  }

  /// A draft may have no way in yet: then nobody has answered, by a link as little as any other.
  private static ChannelCount chosen(List<ChannelCount> channels, @Nullable RoundMode wanted) {
    return channels.stream()
        .filter(channel -> channel.mode() == wanted)
        .findFirst()
        .or(() -> channels.stream().filter(channel -> channel.respondents() > 0).findFirst())
        .or(() -> channels.stream().findFirst())
        .orElse(new ChannelCount(RoundMode.OPEN, 0, 0));
  }

  private static Channel channel(SurveyRound round, RoundMode mode) {
    return new Channel(round.municipality(), round.id(), mode);
  }
}
