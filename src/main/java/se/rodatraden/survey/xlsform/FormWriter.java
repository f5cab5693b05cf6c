package se.rodatraden.survey.xlsform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.Questionnaire.Page;
import se.rodatraden.survey.TextOf;

/// Lays a questionnaire out as the rows of a form.
final class FormWriter {

  private static final String YES = "yes";

  private final ExpressionWriter expressions;
  private final List<Map<String, String>> survey = new ArrayList<>();
  private final List<Map<String, String>> choices = new ArrayList<>();

  /// Lists are shared by questions that offer the same.
  private final Map<List<Choice>, String> lists = new HashMap<>();

  private FormWriter(Questionnaire questionnaire) {
    this.expressions = new ExpressionWriter(byKey(questionnaire));
  }

  static byte[] write(LocalizedText title, Questionnaire questionnaire) {
    var writer = new FormWriter(questionnaire);
    writer.addIntro(questionnaire.intro());
    questionnaire.pages().forEach(writer::addPage);
    var languages = languages(title, questionnaire);
    return WorkbookWriter.write(
        new WorkbookWriter.Form(
            languages, writer.survey, writer.choices, settings(title, questionnaire)));
  }

  private static Map<String, Question> byKey(Questionnaire questionnaire) {
    var questions = new HashMap<String, Question>();
    for (var question : questionnaire.questions()) {
      questions.put(question.key(), question);
      if (question instanceof Question.Places places) {
        places.sub().forEach(sub -> questions.put(sub.key(), sub));
      }
    }
    return questions;
  }

  /// Those that are offered, then what else there is a text in.
  private static List<String> languages(LocalizedText title, Questionnaire questionnaire) {
    var written = new TreeSet<>(title.languages());
    TextOf.all(questionnaire).forEach(each -> written.addAll(each.text().languages()));
    var languages = new LinkedHashSet<>(questionnaire.languages());
    languages.addAll(written);
    return List.copyOf(languages);
  }

  private static Map<String, String> settings(LocalizedText title, Questionnaire questionnaire) {
    var settings = new LinkedHashMap<String, String>();
    var swedish = title.byLanguage().getOrDefault(LocalizedText.REQUIRED_LANGUAGE, "");
    settings.put(Columns.FORM_TITLE, swedish);
    settings.put(Columns.FORM_ID, formId(swedish));
    settings.put(Columns.DEFAULT_LANGUAGE, Languages.written(LocalizedText.REQUIRED_LANGUAGE));
    settings.put(Columns.STYLE, "pages");
    title
        .byLanguage()
        .forEach((language, text) -> {
          if (!language.equals(LocalizedText.REQUIRED_LANGUAGE)) {
            settings.put(WorkbookWriter.inLanguage(Columns.TITLE, language), text);
          }
        });
    settings.put(Columns.LANGUAGES, String.join(" ", questionnaire.languages()));
    if (questionnaire.minutes() != null) {
      settings.put(Columns.MINUTES, questionnaire.minutes().toString());
    }
    var bounds = questionnaire.bounds();
    if (bounds != null) {
      settings.put(
          Columns.BOUNDS,
          "%s %s %s %s".formatted(bounds.south(), bounds.west(), bounds.north(), bounds.east()));
    }
    return settings;
  }

  private static String formId(String title) {
    var plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    var id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return "f_" + id.replaceAll("^_|_$", "");
  }

  private void addIntro(@Nullable LocalizedText intro) {
    if (intro != null) {
      var row = add("note", Columns.INTRO_NOTE);
      put(row, Columns.LABEL, intro);
    }
  }

  /// A page whose questions fit on one screen; a repeat has its own.
  private void addPage(Page page) {
    var row = add("begin_group", page.id());
    put(row, Columns.LABEL, page.title());
    var repeats = page.questions().stream().anyMatch(FormWriter::isRepeat);
    row.put(Columns.APPEARANCE, repeats ? "" : "field-list");
    page.questions().forEach(this::addQuestion);
    survey.add(new HashMap<>(Map.of(Columns.TYPE, "end_group")));
  }

  private static boolean isRepeat(Question question) {
    return question instanceof Question.Places places && !ExpressionWriter.isSinglePosition(places);
  }

  private void addQuestion(Question question) {
    switch (question) {
      case Question.SingleChoice q -> {
        var row = addHead("select_one " + list(q, q.options()), q);
        row.put(Columns.PARAMETERS, randomized(q.shuffled()));
        put(row, Columns.MAX_LENGTH, q.maxLength());
      }
      case Question.Scale q -> {
        var row = addHead("select_one " + list(q, q.options()), q);
        row.put(Columns.APPEARANCE, "likert");
      }
      case Question.MultiChoice q -> {
        var row = addHead("select_multiple " + list(q, q.options()), q);
        row.put(Columns.PARAMETERS, randomized(q.shuffled()));
        put(row, Columns.MAX_LENGTH, q.maxLength());
      }
      case Question.Ranking q -> {
        var row = addHead("rank " + list(q, q.options()), q);
        row.put(Columns.PARAMETERS, randomized(q.shuffled()));
      }
      case Question.Area q -> {
        var row = addHead("select_one " + list(q, q.areas()), q);
        row.put(Columns.KIND, "area");
      }
      case Question.Matrix q -> addTable(q);
      case Question.Places q -> addPlaces(q);
      case Question.Number q -> addHead("decimal", q);
      case Question.Text q -> addHead("text", q);
      case Question.Day q -> addHead("date", q);
      case Question.Information q -> addHead("note", q);
    }
  }

  private void addTable(Question.Matrix matrix) {
    var list = list(matrix, matrix.options());
    var row = addHead("begin_group", matrix);
    row.put(Columns.APPEARANCE, "table-list");
    if (!matrix.rows().isEmpty()) {
      row.remove(Columns.REQUIRED); // each row says it
    }
    row.put(Columns.LIST, list);
    for (var each : matrix.rows()) {
      var line = add("select_one " + list, each.key());
      put(line, Columns.LABEL, each.text());
      line.put(Columns.REQUIRED, yes(matrix.required()));
    }
    survey.add(new HashMap<>(Map.of(Columns.TYPE, "end_group")));
  }

  private void addPlaces(Question.Places places) {
    if (ExpressionWriter.isSinglePosition(places)) {
      addHead("geopoint", places);
      return;
    }
    var row = addHead("begin_repeat", places);
    put(row, Columns.MAX_PLACES, places.maxPlaces());
    var position = add("geopoint", places.key() + "_position");
    put(position, Columns.LABEL, places.text());
    position.put(Columns.REQUIRED, YES);
    places.sub().forEach(this::addQuestion);
    survey.add(new HashMap<>(Map.of(Columns.TYPE, "end_repeat")));
  }

  private Map<String, String> addHead(String type, Question question) {
    var row = add(type, question.key());
    put(row, Columns.LABEL, question.text());
    put(row, Columns.HINT, question.help());
    row.put(Columns.REQUIRED, yes(question.required()));
    row.put(Columns.RELEVANT, expressions.relevant(question.showIf()));
    row.put(Columns.CONSTRAINT, ExpressionWriter.constraint(question));
    row.put(Columns.CONCEPT, question.concept() == null ? "" : question.concept());
    row.put(Columns.CORE, yes(question.core()));
    return row;
  }

  private Map<String, String> add(String type, String name) {
    var row = new HashMap<String, String>();
    row.put(Columns.TYPE, type);
    row.put(Columns.NAME, name);
    survey.add(row);
    return row;
  }

  private String list(Question question, List<Choice> options) {
    var known = lists.get(options);
    if (known != null) {
      return known;
    }
    var name = question.key();
    lists.put(options, name);
    if (options.isEmpty()) {
      choices.add(new HashMap<>(Map.of(Columns.LIST_NAME, name)));
    }
    for (var option : options) {
      var row = new HashMap<String, String>();
      row.put(Columns.LIST_NAME, name);
      row.put(Columns.NAME, option.key());
      put(row, Columns.LABEL, option.text());
      row.put(Columns.EXCLUSIVE, yes(option.exclusive()));
      row.put(Columns.OTHER, yes(option.other()));
      row.put(Columns.DONT_KNOW, yes(option.dontKnow()));
      put(row, Columns.STOP, option.stop());
      choices.add(row);
    }
    return name;
  }

  private static void put(Map<String, String> row, String column, @Nullable LocalizedText text) {
    if (text != null) {
      row.putAll(
          text.byLanguage().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      each -> WorkbookWriter.inLanguage(column, each.getKey()),
                      Map.Entry::getValue)));
    }
  }

  private static void put(Map<String, String> row, String column, @Nullable Integer number) {
    row.put(column, number == null ? "" : number.toString());
  }

  private static String randomized(boolean shuffled) {
    return shuffled ? "randomize=true" : "";
  }

  private static String yes(boolean value) {
    return value ? YES : "";
  }
}
