package se.rodatraden.survey;

import static java.util.Comparator.comparingInt;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Answers with as much in them as their questions take: every question answered, also those that
/// conditions would hide, every text to its limit, every place pointed out.
final class FullAnswers {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RunningText words;
  private final Random random;

  FullAnswers(RunningText words, Random random) {
    this.words = words;
    this.random = random;
  }

  ObjectNode to(List<Question> questions) {
    var answers = JSON.objectNode();
    questions.forEach(question -> {
      var answer = answer(question);
      if (Answers.isAnswered(answer)) {
        answers.set(question.key(), answer);
      }
    });
    return answers;
  }

  private JsonNode answer(Question question) {
    return switch (question) {
      case Question.SingleChoice q -> chosen(mostOf(q.options()), q.maxLength());
      case Question.Scale q -> chosen(mostOf(q.options()), null);
      case Question.Area q -> q.areas().isEmpty() ? JSON.nullNode() : chosen(mostOf(q.areas()), 0);
      case Question.Matrix q -> matrix(q);
      case Question.MultiChoice q -> list(several(q.options(), q.max()), q.maxLength());
      case Question.Ranking q -> list(several(q.options(), q.max()), null);
      case Question.Places q -> places(q);
      case Question.Number q -> JSON.numberNode(q.max() == null ? random.nextDouble() : q.max());
      case Question.Text q -> JSON.stringNode(text(q.maxLength(), ValueCheck.DEFAULT_TEXT_LENGTH));
      case Question.Day q -> JSON.stringNode("2026-%02d-28".formatted(random.nextInt(1, 13)));
      case Question.Information q -> JSON.nullNode();
    };
  }

  /// "Other", which takes a text, else the longest.
  private static Choice mostOf(List<Choice> options) {
    return options.stream()
        .max(comparingInt(option -> option.key().length() + (option.other() ? 1_000 : 0)))
        .orElseThrow();
  }

  private List<Choice> several(List<Choice> options, @Nullable Integer max) {
    var longestFirst =
        options.stream()
            .filter(option -> !option.exclusive())
            .sorted(comparingInt(option -> -option.key().length() - (option.other() ? 1_000 : 0)))
            .limit(max == null ? options.size() : max)
            .collect(java.util.stream.Collectors.toList());
    Collections.shuffle(longestFirst, random);
    return longestFirst;
  }

  private JsonNode list(List<Choice> choices, @Nullable Integer maxLength) {
    var list = JSON.arrayNode();
    choices.forEach(choice -> list.add(chosen(choice, maxLength)));
    return list;
  }

  private JsonNode chosen(Choice choice, @Nullable Integer maxLength) {
    return choice.other()
        ? JSON.objectNode()
            .put("option", choice.key())
            .put("text", text(maxLength, ValueCheck.DEFAULT_OTHER_LENGTH))
        : JSON.stringNode(choice.key());
  }

  private JsonNode matrix(Question.Matrix matrix) {
    var rows = JSON.objectNode();
    for (var row : matrix.rows()) {
      rows.put(row.key(), matrix.options().get(random.nextInt(matrix.options().size())).key());
    }
    return rows;
  }

  private JsonNode places(Question.Places question) {
    var list = JSON.arrayNode();
    for (int i = 0; i < ValueCheck.mostPlaces(question); i++) {
      var place = list.addObject();
      place.put("lat", 55 + random.nextDouble());
      place.put("lon", 13 + random.nextDouble());
      if (!question.sub().isEmpty()) {
        place.set("sub", to(question.sub()));
      }
    }
    return list;
  }

  private String text(@Nullable Integer maxLength, int otherwise) {
    return words.draw(maxLength == null ? otherwise : maxLength, random);
  }
}
