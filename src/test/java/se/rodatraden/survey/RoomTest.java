package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.database.GroupCommit;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.test.Fixtures;

class RoomTest {

  private static final Set<String> LANGUAGES = new TreeSet<>(RunningText.LANGUAGES);
  private static final int NONCE_AND_TAG_bytes = 28;

  /// What one statement may hold on a server that nobody has set up otherwise.
  private static final int MAX_ALLOWED_PACKET_bytes = 16 * 1024 * 1024;

  private static final SecretKey KEY = Seal.newKey();
  private static final SurveyRound ROUND =
      new SurveyRound(
          new SurveyRoundId("000000000000"),
          Fixtures.KAVLINGE,
          new SurveyId("000000000000"),
          SurveyFixtures.TITLE,
          1,
          1,
          "prov",
          "Prov",
          Set.of(RoundMode.SAMPLE),
          RoundStatus.OPEN,
          new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
          10,
          true,
          1);

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_questionnaire_that_comes_along_filled_to_its_limits_fits(String language)
      throws IOException {
    var questionnaires = new LinkedHashMap<String, Questionnaire>();
    Templates.readAll()
        .forEach(template -> questionnaires.put(template.key(), template.questionnaire()));
    for (var demo : new String[] {"kavlinge-trygghet", "flen-trygghet"}) {
      questionnaires.put("demo " + demo, demo(demo));
    }
    for (var each : questionnaires.entrySet()) {
      assertFits(each.getKey(), each.getValue(), language);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_kind_of_question_filled_to_its_limits_fits(String language) {
    for (var each : kinds().entrySet()) {
      assertFits(each.getKey(), ask(each.getValue()), language);
    }
  }

  /// One question of each kind by itself, at sizes where little is left over.
  private static Map<String, String> kinds() {
    var kinds = new LinkedHashMap<String, String>();
    for (int most : new int[] {900, 1_000, 1_480, 2_100, 4_400, 9_000, 10_000}) {
      kinds.put(most + " characters", text("say", most));
    }
    for (int most : new int[] {1, 5, 20, 37, 38, 39, 40, 41, 50}) {
      kinds.put(
          most + " places",
          """
          {"kind": "places", "key": "spots", "text": {"sv": "Var?"}, "maxPlaces": %d}\
          """
              .formatted(most));
      kinds.put(
          most + " places with words",
          """
          {"kind": "places", "key": "spots", "text": {"sv": "Var?"}, "maxPlaces": %d, "sub": [%s,
            {"kind": "multiChoice", "key": "what", "text": {"sv": "Vad?"}, "options": %s}]}\
          """
              .formatted(most, text("why", 100), options(6, true)));
    }
    for (int rows : new int[] {7, 20, 40, 60}) {
      kinds.put(
          rows + " rows",
          """
          {"kind": "matrix", "key": "rows", "text": {"sv": "Hur?"}, "rows": %s, "options": %s}\
          """
              .formatted(options(rows, false), options(5, false)));
      kinds.put(
          rows + " ranked",
          """
          {"kind": "ranking", "key": "order", "text": {"sv": "Vad?"}, "options": %s}\
          """
              .formatted(options(rows, false)));
      kinds.put(
          rows + " chosen, of which one other",
          """
          {"kind": "multiChoice", "key": "some", "text": {"sv": "Vad?"}, "options": %s,
           "maxLength": 700}\
          """
              .formatted(options(rows, true)));
    }
    return kinds;
  }

  @Test
  void sizes_double_and_end_where_a_submission_does() {
    var sizes = new TreeSet<Integer>();
    for (int most = 100; most < 200_000; most += 100) {
      sizes.add(Room.of(ask(text("say", most))));
    }
    assertThat(sizes).containsExactly(1_024, 2_048, 4_096, 8_192, 16_384, 32_768, 65_536);
    assertThat(Room.of(ask(text("say", Integer.MAX_VALUE)))).isEqualTo(Room.LARGEST_bytes);
  }

  @Test
  void as_many_as_are_stored_together_go_into_a_third_of_what_a_statement_may_hold() {
    assertThat(GroupCommit.MOST * (Room.LARGEST_bytes + NONCE_AND_TAG_bytes))
        .isLessThan(MAX_ALLOWED_PACKET_bytes / 3);
  }

  @Test
  void who_answers_nothing_gets_the_same_room_as_who_answers_all() throws IOException {
    var questionnaire = demo("kavlinge-trygghet");
    var nothing = ballot(questionnaire, new FullAnswers(RunningText.in("sv"), new Random(1)), 0);
    assertThat(sealed(nothing)).hasSize(NONCE_AND_TAG_bytes + Room.of(questionnaire));
  }

  /// Else that everything fits would show nothing.
  @ParameterizedTest
  @ValueSource(strings = {"sv", "en", "ar", "so"})
  void drawn_text_compresses_no_better_than_what_people_have_written(String language) {
    var text = RunningText.in(language);
    int characters = Math.min(text.written().length(), 3_000);
    assertThat(compressed(text.draw(characters, new Random(1))))
        .isGreaterThanOrEqualTo(compressed(text.written().substring(0, characters)));
  }

  private static void assertFits(String name, Questionnaire questionnaire, String language) {
    int room = Room.of(questionnaire);
    for (int seed = 0; seed < 5; seed++) {
      var full = new FullAnswers(RunningText.in(language), new Random(seed));
      var ballot = ballot(questionnaire, full, 1);
      assertThat(sealed(ballot))
          .as("%s in %s, filled", name, language)
          .hasSize(NONCE_AND_TAG_bytes + room);
    }
  }

  private static Ballot ballot(Questionnaire questionnaire, FullAnswers full, int times) {
    var answers = times == 0 ? Answers.NONE : full.to(questionnaire.questions());
    assertThat(questionnaire.check(answers))
        .extracting(AnswerProblem::code)
        .allMatch(code -> times == 0 || code == AnswerProblem.Code.HIDDEN);
    var submission = new Submission(UUID.randomUUID().toString(), 1, "sv", null, "web", answers);
    return Ballot.of(submission, new AskedRound(ROUND, questionnaire));
  }

  private static byte[] sealed(Ballot ballot) {
    return Seal.seal(KEY, new byte[0], ballot.answers(), ballot.room_bytes());
  }

  private static int compressed(String text) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new Deflater(Deflater.BEST_SPEED, true);
        var stream = new DeflaterOutputStream(out, deflater)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.finish();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.size();
  }

  private static Questionnaire demo(String name) throws IOException {
    try (var yaml = new ClassPathResource("seeds/demo/" + name + ".yaml").getInputStream()) {
      return QuestionnaireJson.readYaml(yaml, DemoSurvey.class).questionnaire();
    }
  }

  private static Questionnaire ask(String question) {
    return QuestionnaireJson.read(
        "{\"pages\": [{\"id\": \"p1\", \"questions\": [" + question + "]}]}");
  }

  private static String text(String key, int most) {
    return """
    {"kind": "text", "key": "%s", "text": {"sv": "Något mer?"}, "maxLength": %d}\
    """
        .formatted(key, most);
  }

  /// With names as people give them, of no two alike.
  private static String options(int count, boolean other) {
    var words = RunningText.in("sv");
    var options = new StringBuilder();
    for (int i = 0; i < count; i++) {
      var key = words.draw(12, new Random(i)).toLowerCase(java.util.Locale.ROOT);
      options.append(
          "%s{\"key\": \"%s-%d\", \"text\": {\"sv\": \"Något\"}%s}"
              .formatted(
                  i == 0 ? "" : ",",
                  key.replaceAll("[^a-z]", "x"),
                  i,
                  other && i == count - 1 ? ", \"other\": true" : ""));
    }
    return "[" + options + "]";
  }
}
