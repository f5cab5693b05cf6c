package se.rodatraden.survey;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.BALLOT_BATCH;
import static se.rodatraden.jooq.Tables.SEALED_BALLOT;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.node.ObjectNode;

/// A survey in Kävlinge under an address of its own.
@Component
public class SurveyFixtures {

  public static final Questionnaire QUESTIONNAIRE =
      QuestionnaireJson.read(
          """
          {"intro": {"sv": "Berätta hur tryggt det är.", "en": "Tell us how safe it is."}, "minutes": 3,
           "pages": [{"id": "p1", "questions": [
            {"kind": "scale", "key": "safe", "concept": "trygghet-prov", "core": true, "text": {"sv": "Hur trygg är du?", "en": "How safe do you feel?"}, "required": true,
             "options": [{"key": "yes", "text": {"sv": "Trygg", "en": "Safe"}}, {"key": "no", "text": {"sv": "Otrygg </script>", "en": "Unsafe"}}]},
            {"kind": "matrix", "key": "when", "text": {"sv": "När?"}, "rows": [{"key": "day", "text": {"sv": "Dag"}}, {"key": "night", "text": {"sv": "Natt"}}],
             "options": [{"key": "yes", "text": {"sv": "Trygg"}}, {"key": "no", "text": {"sv": "Otrygg"}}]},
            {"kind": "multiChoice", "key": "seen", "text": {"sv": "Vad har du sett?"},
             "options": [{"key": "litter", "text": {"sv": "Skräp"}}, {"key": "dark", "text": {"sv": "Mörker"}}, {"key": "else", "text": {"sv": "Annat"}, "other": true}]},
            {"kind": "places", "key": "spots", "text": {"sv": "Var?"}, "maxPlaces": 3,
             "sub": [{"kind": "singleChoice", "key": "why", "text": {"sv": "Varför?"}, "options": [{"key": "dark", "text": {"sv": "Mörkt"}}, {"key": "empty", "text": {"sv": "Ödsligt"}}]}]},
            {"kind": "area", "key": "area", "text": {"sv": "Var bor du?"},
             "areas": [{"key": "north", "text": {"sv": "Norr"}}, {"key": "south", "text": {"sv": "Söder"}}, {"key": "west", "text": {"sv": "Väster"}}]},
            {"kind": "text", "key": "say", "text": {"sv": "Något mer?"}}]}]}
          """);

  public static final LocalizedText TITLE =
      LocalizedText.of("Trygghet i Kävlinge", "Safety in Kävlinge");

  private final Rounds rounds;
  private final BoxOpening opening;
  private final DSLContext database;

  SurveyFixtures(Rounds rounds, BoxOpening opening, DSLContext database) {
    this.rounds = rounds;
    this.opening = opening;
    this.database = database;
  }

  @Transactional
  public SurveyRound add(RoundStatus status, LocalDate from, LocalDate until) {
    return add(Fixtures.KAVLINGE, status, Set.of(RoundMode.OPEN), from, until);
  }

  @Transactional
  public SurveyRound addOpen() {
    return add(RoundStatus.OPEN, LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1));
  }

  @Transactional
  public SurveyRound add(
      MunicipalityCode municipality,
      RoundStatus status,
      Set<RoundMode> modes,
      LocalDate from,
      LocalDate until) {
    return add(municipality, status, modes, from, until, QUESTIONNAIRE);
  }

  SurveyRound add(
      MunicipalityCode municipality,
      RoundStatus status,
      Set<RoundMode> modes,
      LocalDate from,
      LocalDate until,
      Questionnaire questionnaire) {
    Fixtures.addMunicipalities(database);
    var id = ShortId.random();
    var round =
        new SurveyRound(
            new SurveyRoundId(id),
            municipality,
            new SurveyId(ShortId.random()),
            TITLE,
            1,
            1,
            "test-" + id,
            "Testomgång",
            modes,
            status,
            new Period(from, until),
            10,
            true,
            1);
    rounds.add(round.survey(), municipality);
    rounds.add(round.survey(), municipality, 1, questionnaire);
    rounds.add(round);
    return round;
  }

  /// @param json as it is stored
  public static Questionnaire questionnaire(String json) {
    return QuestionnaireJson.read(json);
  }

  /// Opens every box, however little lies in it.
  ///
  /// @return how many ballots were opened
  public int openBoxes() {
    return opening.openDue(1, 1);
  }

  /// What lies sealed in the boxes of this round.
  static Condition sealedOf(SurveyRound round) {
    return SEALED_BALLOT
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(
            SEALED_BALLOT.BALLOT_BATCH_ID.in(
                select(BALLOT_BATCH.BALLOT_BATCH_ID)
                    .from(BALLOT_BATCH)
                    .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(round.municipality()))
                    .and(BALLOT_BATCH.SURVEY_ROUND_ID.eq(round.id()))));
  }

  static Channel channel(SurveyRound round, RoundMode mode) {
    return new Channel(round.municipality(), round.id(), mode);
  }

  /// What a table holds of a round.
  static Condition isIn(Table<?> table, SurveyRound round) {
    return requireNonNull(table.field(BALLOT.MUNICIPALITY_CODE))
        .eq(round.municipality())
        .and(requireNonNull(table.field(BALLOT.SURVEY_ROUND_ID)).eq(round.id()));
  }

  public static Submission submission(String answers) {
    return submission(UUID.randomUUID().toString(), answers);
  }

  public static Submission submission(String id, String answers) {
    return new Submission(
        id, 1, "sv", null, "web", (ObjectNode) QuestionnaireJson.STRICT.readTree(answers));
  }
}
