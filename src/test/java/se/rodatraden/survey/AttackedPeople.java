package se.rodatraden.survey;

import static se.rodatraden.jooq.Tables.RESPONSE;
import static se.rodatraden.jooq.Tables.RESPONSE_TEXT;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Respondents of whom no two answer the same, so that it can be told afterwards whose a response
/// really is. Their answers have nothing to do with when they answer.
final class AttackedPeople {

  private static final int DIFFERENT_ANSWERS = 2 * 3 * 3 * 4 * 4 * 4;
  private static final List<String> WORDS =
      List.of(
          "mörkt",
          "vid",
          "stationen",
          "lampan",
          "är",
          "trasig",
          "på",
          "gångvägen",
          "och",
          "många",
          "kör",
          "moped",
          "fort",
          "över",
          "torget",
          "kvällar",
          "jag",
          "går",
          "hellre",
          "omväg");

  private static final int LONGEST = 3_000;

  /// Asks what the groups of the sample are made of, and takes pages of text.
  static Questionnaire questionnaire(int groups) {
    var json =
        (ObjectNode)
            QuestionnaireJson.STRICT.readTree(
                QuestionnaireJson.write(SurveyFixtures.QUESTIONNAIRE));
    var questions = (ArrayNode) json.at("/pages/0/questions");
    questions.forEach(question -> {
      if (question.get("key").stringValue().equals("say")) {
        ((ObjectNode) question).put("maxLength", LONGEST);
      }
    });
    var asked = questions.addObject().put("kind", "singleChoice").put("key", "group");
    asked.putObject("text").put("sv", "Vilken grupp hör du till?");
    var options = asked.putArray("options");
    for (int group = 1; group <= groups; group++) {
      options.addObject().put("key", "g" + group).putObject("text").put("sv", "Grupp " + group);
    }
    return QuestionnaireJson.read(json.toString());
  }

  private final Questionnaire questionnaire;
  private final int longEvery;
  private final List<Integer> kinds;
  private final Random random;
  private final Map<ObjectNode, String> owners = new HashMap<>();
  private final Map<String, String> writers = new HashMap<>();

  /// @param longEvery one of so many writes long
  AttackedPeople(Questionnaire questionnaire, int seed, int longEvery) {
    this.questionnaire = questionnaire;
    this.longEvery = longEvery;
    random = new Random(seed);
    kinds = new ArrayList<>(IntStream.range(0, DIFFERENT_ANSWERS).boxed().toList());
    Collections.shuffle(kinds, random);
  }

  /// The answers of the one who comes as number `arrival`, and says truly which group they are of.
  Submission answer(int arrival, MadeCode code) {
    var answers = answers(kinds.get(arrival));
    answers.put("group", "g" + groupOf(code));
    var text = arrival % longEvery == 0 ? noise() : text(arrival);
    answers.put("say", text);
    owners.put(OpenedBallot.of(questionnaire, answers).coded(), code.id().value());
    writers.put(text, code.id().value());
    return new Submission(UUID.randomUUID().toString(), 1, "sv", code.linkCode(), "web", answers);
  }

  static int groupOf(MadeCode code) {
    return Integer.parseInt(code.stratum().substring("Grupp ".length()));
  }

  private static ObjectNode answers(int kind) {
    var rest = new Digits(kind);
    var answers = JsonNodeFactory.instance.objectNode();
    answers.put("safe", rest.next(2) == 0 ? "yes" : "no");
    var when = JsonNodeFactory.instance.objectNode();
    putUnlessNone(when, "day", rest.next(3), List.of("yes", "no"));
    putUnlessNone(when, "night", rest.next(3), List.of("yes", "no"));
    if (!when.isEmpty()) {
      answers.set("when", when);
    }
    int seen = rest.next(4);
    if (seen > 0) {
      var list = answers.putArray("seen");
      var options = List.of("litter", "dark");
      IntStream.range(0, 3)
          .filter(i -> (seen >> i & 1) == 1)
          .forEach(i -> list.add(options.get(i)));
    }
    int spots = rest.next(4);
    if (spots > 0) {
      var list = answers.putArray("spots");
      IntStream.range(0, spots).forEach(i -> list.addObject().put("lat", 55.79).put("lon", 13.11));
    }
    putUnlessNone(answers, "area", rest.next(4), List.of("north", "south", "west"));
    return answers;
  }

  private static void putUnlessNone(ObjectNode node, String key, int digit, List<String> values) {
    if (digit < values.size()) {
      node.put(key, values.get(digit));
    }
  }

  /// Mostly a line or two, now and then a page; no two the same.
  private String text(int number) {
    int characters = (int) Math.min(950, 60 * Math.exp(random.nextGaussian()));
    var text = new StringBuilder().append(number).append(':');
    while (text.length() < characters) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  /// Letters and signs at random, which cannot be made shorter: more than the smallest ballot
  /// holds.
  private String noise() {
    return random
        .ints(random.nextInt(1_400, LONGEST), '#', '~')
        .map(sign -> sign == '\\' ? '!' : sign)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static boolean isLong(int bytes) {
    return bytes > 1_300;
  }

  /// Whose each response is.
  Map<UUID, String> truth(DSLContext database, SurveyRound round) {
    var truth = new HashMap<UUID, String>();
    database
        .selectFrom(RESPONSE)
        .where(RESPONSE.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(RESPONSE.SURVEY_ROUND_ID.eq(round.id()))
        .forEach(row ->
            truth.put(
                row.getResponseId(),
                java.util.Objects.requireNonNull(
                    owners.get(QuestionnaireJson.STRICT.readTree(row.getAnswers())))));
    return truth;
  }

  /// Whose each text is.
  ///
  /// @param onlyLong those that more than fill the smallest ballot
  Map<UUID, String> texts(DSLContext database, SurveyRound round, boolean onlyLong) {
    var texts = new HashMap<UUID, String>();
    database
        .selectFrom(RESPONSE_TEXT)
        .where(RESPONSE_TEXT.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(RESPONSE_TEXT.SURVEY_ROUND_ID.eq(round.id()))
        .stream()
        .filter(row -> !onlyLong || isLong(row.getText().length()))
        .forEach(row ->
            texts.put(
                row.getResponseTextId(),
                java.util.Objects.requireNonNull(writers.get(row.getText()))));
    return texts;
  }

  /// A number's digits, each in a base of its own.
  private static final class Digits {
    private int rest;

    Digits(int number) {
      rest = number;
    }

    int next(int base) {
      int digit = rest % base;
      rest /= base;
      return digit;
    }
  }
}
