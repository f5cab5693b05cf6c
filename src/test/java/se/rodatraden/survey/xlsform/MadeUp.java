package se.rodatraden.survey.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Condition.Comparison;
import se.rodatraden.survey.Condition.Operator;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.Questionnaire.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Questionnaires of every kind of question, condition and text that may be saved, each from a
/// seed.
final class MadeUp {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> LANGUAGES = List.of("sv", "en", "ar", "so", "zh-Hant");
  private static final String LETTERS = "aå½ß\"'<>&${=+-@#,;:|\\/\n\t …”“ سلام 你 🙂 0x";

  private final Random random;
  private final List<Question> asked = new ArrayList<>();
  private int keys;

  private MadeUp(long seed) {
    this.random = new Random(seed);
  }

  static Questionnaire questionnaire(long seed) {
    return new MadeUp(seed).questionnaire();
  }

  static LocalizedText title(long seed) {
    return new MadeUp(seed).text();
  }

  private Questionnaire questionnaire() {
    var pages =
        IntStream.range(0, random.nextInt(5))
            .mapToObj(i ->
                new Page(
                    "page" + i + (random.nextBoolean() ? "-x" : "_y"),
                    maybe(this::text),
                    questions(random.nextInt(6), true)))
            .toList();
    var offered = LANGUAGES.subList(0, 1 + random.nextInt(3));
    var bounds = new Bounds(55.1, -12.25, 56.000001, random.nextInt(180));
    return new Questionnaire(
        maybe(this::text),
        maybe(() -> random.nextInt(60)),
        offered,
        pages,
        random.nextBoolean() ? bounds : null);
  }

  private List<Question> questions(int count, boolean places) {
    var questions = new ArrayList<Question>();
    for (int i = 0; i < count; i++) {
      var question = question(places);
      questions.add(question);
      asked.add(question);
    }
    return questions;
  }

  private Question question(boolean places) {
    var key = (random.nextBoolean() ? "q" : "_Q-") + keys++;
    var concept = maybe(() -> "concept." + random.nextInt(9));
    var core = random.nextBoolean();
    var text = text();
    var help = maybe(this::text);
    var required = random.nextBoolean();
    var showIf = condition();
    return switch (random.nextInt(places ? 11 : 10)) {
      case 0 ->
          new Question.SingleChoice(
              key,
              concept,
              core,
              text,
              help,
              required,
              showIf,
              choices(true, false),
              maybe(this::count),
              random.nextBoolean());
      case 1 ->
          new Question.Scale(
              key, concept, core, text, help, required, showIf, choices(false, false));
      case 2 ->
          new Question.Matrix(
              key, concept, core, text, help, required, showIf, plainChoices(), plainChoices());
      case 3 ->
          new Question.MultiChoice(
              key,
              concept,
              core,
              text,
              help,
              required,
              showIf,
              choices(true, true),
              maybe(this::count),
              maybe(this::count),
              maybe(this::count),
              random.nextBoolean());
      case 4 ->
          new Question.Number(
              key,
              concept,
              core,
              text,
              help,
              required,
              showIf,
              maybe(() -> random.nextInt(100) / 4.0 - 10),
              maybe(() -> random.nextDouble() * 1e9));
      case 5 ->
          new Question.Text(key, concept, core, text, help, required, showIf, maybe(this::count));
      case 6 -> new Question.Day(key, concept, core, text, help, required, showIf);
      case 7 ->
          new Question.Ranking(
              key,
              concept,
              core,
              text,
              help,
              required,
              showIf,
              plainChoices(),
              maybe(this::count),
              maybe(this::count),
              random.nextBoolean());
      case 8 -> new Question.Area(key, concept, core, text, help, required, showIf, plainChoices());
      case 9 -> new Question.Information(key, concept, core, text, help, required, showIf);
      default ->
          new Question.Places(
              key,
              concept,
              core,
              text,
              help,
              required,
              showIf,
              random.nextInt(3) == 0 ? 1 : maybe(this::count),
              sub());
    };
  }

  /// What is asked about a place is not to be seen from outside it.
  private List<Question> sub() {
    var before = List.copyOf(asked);
    var sub = questions(random.nextInt(4), false);
    asked.clear();
    asked.addAll(before);
    return sub;
  }

  private List<Choice> plainChoices() {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(i -> new Choice(i % 2 == 0 ? "o" + i : i + "-x", text()))
        .toList();
  }

  private List<Choice> choices(boolean other, boolean exclusive) {
    return plainChoices().stream()
        .map(plain ->
            new Choice(
                plain.key(),
                plain.text(),
                exclusive && random.nextInt(4) == 0,
                other && random.nextInt(4) == 0,
                random.nextInt(4) == 0,
                random.nextInt(4) == 0 ? text() : null))
        .toList();
  }

  private @Nullable Condition condition() {
    var comparisons =
        IntStream.range(0, 1 + random.nextInt(3))
            .mapToObj(i -> comparison())
            .filter(each -> each != null)
            .toList();
    if (comparisons.isEmpty() || random.nextBoolean()) {
      return null;
    }
    return random.nextBoolean() ? new Condition.All(comparisons) : new Condition.Any(comparisons);
  }

  private @Nullable Comparison comparison() {
    if (asked.isEmpty()) {
      return null;
    }
    var named = asked.get(random.nextInt(asked.size()));
    if (named instanceof Question.Information) {
      return null;
    }
    if (random.nextInt(4) == 0) {
      return new Comparison(named.key(), Operator.ANSWERED, null);
    }
    return switch (named) {
      case Question.SingleChoice q -> equal(q, option(q));
      case Question.Scale q -> equal(q, option(q));
      case Question.Area q -> equal(q, option(q));
      case Question.Text q -> equal(q, JSON.stringNode(words()));
      case Question.MultiChoice q -> compared(q, Operator.CONTAINS, option(q));
      case Question.Ranking q -> compared(q, Operator.CONTAINS, option(q));
      case Question.Number q -> ordered(q, number());
      case Question.Day q ->
          ordered(q, JSON.stringNode("2026-0%d-17".formatted(1 + random.nextInt(9))));
      case Question.Matrix q -> compared(q, Operator.ANSWERED, null);
      case Question.Places q -> compared(q, Operator.ANSWERED, null);
      case Question.Information q -> null;
    };
  }

  private JsonNode number() {
    return random.nextBoolean()
        ? JSON.numberNode(random.nextInt(200) - 100)
        : JSON.numberNode(random.nextInt(200) / 8.0 + 0.0625);
  }

  private @Nullable JsonNode option(Question question) {
    var options = question.choices();
    return options.isEmpty()
        ? null
        : JSON.stringNode(options.get(random.nextInt(options.size())).key());
  }

  private @Nullable Comparison equal(Question question, @Nullable JsonNode value) {
    return compared(question, random.nextBoolean() ? Operator.EQUALS : Operator.NOT_EQUALS, value);
  }

  private @Nullable Comparison ordered(Question question, JsonNode value) {
    return random.nextBoolean()
        ? equal(question, value)
        : compared(
            question, random.nextBoolean() ? Operator.GREATER_THAN : Operator.LESS_THAN, value);
  }

  private static @Nullable Comparison compared(
      Question question, Operator op, @Nullable JsonNode value) {
    return value == null && op != Operator.ANSWERED
        ? null
        : new Comparison(question.key(), op, value);
  }

  private LocalizedText text() {
    var texts = new HashMap<String, String>();
    texts.put("sv", words());
    for (var language : LANGUAGES) {
      if (random.nextInt(3) == 0) {
        texts.put(language, words());
      }
    }
    return new LocalizedText(texts);
  }

  /// Without white space around, and not taking in an answer.
  private String words() {
    var words = new StringBuilder();
    for (int i = 1 + random.nextInt(12); i > 0; i--) {
      words.appendCodePoint(LETTERS.codePoints().skip(random.nextInt(40)).findFirst().orElse('z'));
    }
    var text = words.toString().strip().replace("${", "$");
    return text.isEmpty() ? "ö" : text;
  }

  private int count() {
    return 1 + random.nextInt(9);
  }

  private <T> @Nullable T maybe(Supplier<T> made) {
    return random.nextBoolean() ? made.get() : null;
  }
}
