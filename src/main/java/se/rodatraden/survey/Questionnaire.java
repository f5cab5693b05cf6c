package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.shared.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a survey (enkät) asks: pages of questions, in the order they are put.
///
/// Keys never change once a round is open, since stored answers name them.
///
/// @param intro what the survey is for, in a few sentences
/// @param minutes how long it takes to answer
/// @param languages in which it is offered, as tags: Swedish always and first; where none are
///   named, those that every text of it is written in
/// @param bounds where places may lie, anywhere on earth where null
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Questionnaire(
    @Nullable LocalizedText intro,
    @Nullable Integer minutes,
    List<String> languages,
    List<Page> pages,
    @Nullable Bounds bounds) {

  public Questionnaire {
    pages = List.copyOf(pages);
    languages = swedishFirst(languages == null ? TextOf.completeIn(intro, pages) : languages);
    var seen = new HashSet<String>();
    pages.stream()
        .flatMap(page -> page.questions().stream())
        .flatMap(Questionnaire::withSubQuestions)
        .forEach(question -> {
          if (!seen.add(question.key())) {
            throw new IllegalArgumentException(
                "a question's key must occur once, was repeated: \"" + question.key() + "\"");
          }
        });
  }

  /// Every question of every page; what is asked about places stands inside them.
  public List<Question> questions() {
    return pages.stream().flatMap(page -> page.questions().stream()).toList();
  }

  public Optional<Question> find(String key) {
    return questions().stream().filter(question -> question.key().equals(key)).findFirst();
  }

  /// The one question that asks where the respondent lives, if there is one.
  public Optional<Question.Area> areaQuestion() {
    return questions().stream()
        .filter(Question.Area.class::isInstance)
        .map(Question.Area.class::cast)
        .findFirst();
  }

  /// Whether a question was put to a respondent with these coded answers. Words lie apart from
  /// them: where a condition looks at words it is not known, and counts as no.
  public boolean isPutTo(ObjectNode coded, Question question) {
    var condition = question.showIf();
    if (condition == null) {
      return true;
    }
    var hangsOnWords =
        condition.comparisons().stream()
            .anyMatch(each -> find(each.question()).orElse(null) instanceof Question.Text);
    var known = new HashMap<String, JsonNode>();
    coded.properties().forEach(answer -> known.put(answer.getKey(), answer.getValue()));
    return !hangsOnWords && Conditions.hold(condition, known);
  }

  public Questionnaire within(Bounds limits) {
    return bounds == null ? new Questionnaire(intro, minutes, languages, pages, limits) : this;
  }

  /// What is wrong with these answers: in the order of the questions, then of keys that no question
  /// has. Empty when all is well. The respondent's own page runs the same rules; both are held to
  /// `answer-vectors.json`.
  public List<AnswerProblem> check(ObjectNode answers) {
    return new AnswerCheck(bounds).check(questions(), answers);
  }

  private static List<String> swedishFirst(Collection<String> languages) {
    return Stream.concat(Stream.of(LocalizedText.REQUIRED_LANGUAGE), languages.stream())
        .distinct()
        .toList();
  }

  private static Stream<Question> withSubQuestions(Question question) {
    return question instanceof Question.Places places
        ? Stream.concat(Stream.of(question), places.sub().stream())
        : Stream.of(question);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(String id, @Nullable LocalizedText title, List<Question> questions) {
    public Page {
      questions = List.copyOf(questions);
    }
  }
}
