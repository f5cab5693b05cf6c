package se.rodatraden.survey;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.Condition.Comparison;
import se.rodatraden.survey.Condition.Operator;
import tools.jackson.databind.JsonNode;

/// Conditions in words: "Visas om ”Hur trygg…” är ”Otrygg” eller ”Mycket otrygg”".
public final class ConditionText {

  /// Of a question's text, in characters.
  private static final int SHORT = 50;

  private static final String AND = "and";
  private static final String OR = "or";

  private final Map<String, Question> questions;
  private final Map<String, String> numbers;
  private final Texts texts;
  private final Locale locale;
  private final String family;

  private ConditionText(
      Questionnaire questionnaire,
      Map<String, String> numbers,
      Texts texts,
      Locale locale,
      String family) {
    this.questions =
        Asked.all(questionnaire.pages()).stream()
            .collect(Collectors.toMap(Asked::key, Asked::question));
    this.numbers = numbers;
    this.texts = texts;
    this.locale = locale;
    this.family = family;
  }

  /// @param condition of a question in this questionnaire; what it names and is not there stands
  ///   with its key
  public static String sentence(
      Condition condition, Questionnaire questionnaire, Texts texts, Locale locale) {
    var supported = texts.supported(locale);
    return new ConditionText(questionnaire, Map.of(), texts, supported, "survey.condition.")
        .sentence(condition);
  }

  /// To who fills in a paper: "Besvara bara om svaret på fråga 3 är ”Otrygg”".
  ///
  /// @param locale one that papers are printed in
  /// @param numbers of questions by key, as they stand on the paper
  public static String onPaper(
      Condition condition,
      Questionnaire questionnaire,
      Texts texts,
      Locale locale,
      Map<String, String> numbers) {
    return new ConditionText(questionnaire, numbers, texts, locale, "print.condition.")
        .sentence(condition);
  }

  private String sentence(Condition condition) {
    var all = condition instanceof Condition.All;
    var groups = grouped(condition.comparisons(), all);
    var clauses = groups.stream().map(group -> clause(group, all)).toList();
    var apart = groups.stream().anyMatch(group -> group.size() > 1);
    return word("shows", joined(clauses, all ? AND : OR, apart));
  }

  /// Comparisons that can share a question and a verb without a change of meaning.
  private static List<List<Comparison>> grouped(List<Comparison> comparisons, boolean all) {
    var groups = new LinkedHashMap<Object, List<Comparison>>();
    for (var each : comparisons) {
      var shares =
          switch (each.op()) {
            case EQUALS -> !all;
            case NOT_EQUALS -> all;
            case CONTAINS -> true;
            case ANSWERED, GREATER_THAN, LESS_THAN -> false;
          };
      Object group = shares ? List.of(each.question(), each.op()) : new Object();
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(each);
    }
    return List.copyOf(groups.values());
  }

  private String clause(List<Comparison> group, boolean all) {
    var first = group.getFirst();
    var question = questions.get(first.question());
    var together = all && first.op() == Operator.CONTAINS ? AND : OR;
    var values = group.stream().map(each -> value(question, each.value())).toList();
    return word(verb(first, question), name(first, question), joined(values, together, false));
  }

  private static String verb(Comparison comparison, @Nullable Question question) {
    var day = question instanceof Question.Day;
    return switch (comparison.op()) {
      case EQUALS -> "equals";
      case NOT_EQUALS -> "not_equals";
      case CONTAINS -> "contains";
      case ANSWERED -> "answered";
      case GREATER_THAN -> day ? "later_than" : "greater_than";
      case LESS_THAN -> day ? "earlier_than" : "less_than";
    };
  }

  private String name(Comparison comparison, @Nullable Question question) {
    var number = numbers.get(comparison.question());
    if (number != null) {
      return word("name", number);
    }
    return word(
        "quoted", question == null ? comparison.question() : shortened(question.text().in(locale)));
  }

  static String shortened(String text) {
    if (text.length() <= SHORT) {
      return text;
    }
    var space = text.lastIndexOf(' ', SHORT);
    return text.substring(0, space > SHORT / 2 ? space : SHORT).stripTrailing() + "…";
  }

  private String value(@Nullable Question question, @Nullable JsonNode value) {
    if (value == null) {
      return "";
    }
    if (value.isNumber()) {
      var format = NumberFormat.getInstance(locale);
      format.setMaximumFractionDigits(10);
      return format.format(value.decimalValue());
    }
    if (question instanceof Question.Day && ValueCheck.isDay(value)) {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
          .withLocale(locale)
          .format(LocalDate.parse(value.stringValue()));
    }
    var key = value.isString() ? value.stringValue() : value.toString();
    return word("quoted", Objects.requireNonNullElse(option(question, key), key));
  }

  private @Nullable String option(@Nullable Question question, String key) {
    return question == null
        ? null
        : question.choices().stream()
            .filter(choice -> choice.key().equals(key))
            .map(choice -> choice.text().in(locale))
            .findFirst()
            .orElse(null);
  }

  /// "a, b or c"; with a comma also before the last where parts are lists themselves.
  private String joined(List<String> parts, String by, boolean apart) {
    if (parts.isEmpty()) {
      return "";
    }
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var head = String.join(", ", parts.subList(0, parts.size() - 1));
    return word(apart ? by + "_apart" : by, head, parts.getLast());
  }

  private String word(String key, Object... arguments) {
    return texts.text(locale, family + key, arguments);
  }
}
