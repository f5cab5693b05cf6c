package se.rodatraden.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;
import tools.jackson.databind.node.ObjectNode;

/// A round's coded answers in columns: small enough to keep, fast enough to count at every view.
/// Filled once by one thread, then only read.
final class ResponseTable {

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final List<Question> conditional = new ArrayList<>();
  private final Map<String, Integer> putTo = new HashMap<>();
  private final Questionnaire questionnaire;
  private final List<Choice> areas;
  private final String areaQuestion;
  private short[] area = new short[1_024];
  private int respondents;

  ResponseTable(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
    for (var question : questionnaire.questions()) {
      for (var item : Item.of(question)) {
        items.put(item.key(), item);
        columns.put(item.key(), Column.of(item));
      }
      if (question.showIf() != null) {
        conditional.add(question);
        putTo.put(question.key(), 0);
      }
    }
    areas = questionnaire.areaQuestion().map(Question.Area::areas).orElse(List.of());
    areaQuestion = questionnaire.areaQuestion().map(Question.Area::key).orElse("");
  }

  void add(ObjectNode answers) {
    if (respondents == area.length) {
      area = Arrays.copyOf(area, respondents * 2);
    }
    area[respondents++] = (short) indexOfArea(answers.path(areaQuestion).asString(""));
    columns.values().forEach(column -> column.add(answers));
    for (var question : conditional) {
      if (questionnaire.isPutTo(answers, question)) {
        putTo.merge(question.key(), 1, Integer::sum);
      }
    }
  }

  /// Index among [#areas], -1 where there is no such area.
  int indexOfArea(String key) {
    for (int i = 0; i < areas.size(); i++) {
      if (areas.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  int respondents() {
    return respondents;
  }

  /// How many were asked a question, as far as is known: at least so many.
  int askedOf(Question question) {
    return putTo.getOrDefault(question.key(), respondents);
  }

  List<Choice> areas() {
    return areas;
  }

  Optional<Item> findItem(String key) {
    return Optional.ofNullable(items.get(key));
  }

  /// @throws IllegalArgumentException if no item has this key
  Tally tally(Item item) {
    var column = columns.get(item.key());
    if (column == null) {
      throw new IllegalArgumentException("no such item: " + item.key());
    }
    return Tally.of(column, item, area, areas.size(), respondents);
  }
}
