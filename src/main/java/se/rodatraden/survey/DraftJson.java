package se.rodatraden.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Condition.Comparison;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Drafts as JSON, stored and turned into questionnaires and back. Both have the same shape, so
/// that a part which one has and the other lacks shows in a test and nowhere else.
final class DraftJson {

  private static final JsonMapper STORED = mapper(new Written());
  private static final JsonMapper READABLE = mapper(new Readable());

  private DraftJson() {}

  private static JsonMapper mapper(ValueSerializer<DraftText> texts) {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .addModule(new SimpleModule().addSerializer(DraftText.class, texts))
        .build();
  }

  static String write(QuestionnaireDraft draft) {
    return STORED.writeValueAsString(draft);
  }

  static QuestionnaireDraft read(String json) {
    return STORED.readValue(json, QuestionnaireDraft.class);
  }

  static QuestionnaireDraft draftOf(Questionnaire questionnaire) {
    return STORED.readValue(QuestionnaireJson.write(questionnaire), QuestionnaireDraft.class);
  }

  /// What another kind of question would need is left out.
  static Questionnaire questionnaireOf(QuestionnaireDraft draft) {
    var finished =
        draft.withPages(
            draft.pages().stream().map(page -> finished(page, draft.languages())).toList());
    return READABLE.readValue(READABLE.writeValueAsString(finished), Questionnaire.class);
  }

  private static PageDraft finished(PageDraft page, List<String> languages) {
    return page.with(page.questions().stream().map(each -> finished(each, languages)).toList());
  }

  private static QuestionDraft finished(QuestionDraft question, List<String> languages) {
    var sub = question.sub().stream().map(each -> finished(each, languages)).toList();
    var areas = question.choices().areas().stream().map(area -> named(area, languages)).toList();
    return question
        .shownIf(question.finishedCondition())
        .withSub(sub)
        .with(question.choices().withAreas(areas));
  }

  /// An area is called the same in every language that has no name of its own for it.
  private static ChoiceDraft named(ChoiceDraft area, List<String> languages) {
    var text = area.text();
    for (var language : languages) {
      text = text.lacks(language) ? text.with(language, text.swedish()) : text;
    }
    return new ChoiceDraft(area.key(), text);
  }

  /// Null where nothing of it is finished.
  static @Nullable Condition finished(@Nullable Condition condition) {
    return switch (condition) {
      case null -> null;
      case Condition.All(var all) -> {
        var finished = finishedOf(all);
        yield finished.isEmpty() ? null : new Condition.All(finished);
      }
      case Condition.Any(var any) -> {
        var finished = finishedOf(any);
        yield finished.isEmpty() ? null : new Condition.Any(finished);
      }
    };
  }

  private static List<Comparison> finishedOf(List<Comparison> comparisons) {
    var finished = new ArrayList<>(comparisons);
    finished.removeIf(comparison -> !isFinished(comparison));
    return finished;
  }

  static boolean isFinished(Comparison comparison) {
    return !comparison.question().isEmpty()
        && (comparison.op() == Condition.Operator.ANSWERED || comparison.value() != null);
  }

  private static final class Written extends ValueSerializer<DraftText> {
    @Override
    public void serialize(DraftText text, JsonGenerator generator, SerializationContext context) {
      generator.writePOJO(text.byLanguage());
    }

    @Override
    public boolean isEmpty(SerializationContext context, DraftText text) {
      return text.isEmpty();
    }
  }

  @SuppressWarnings("AvoidCommonTypeNames") // seen in this file only
  private static final class Readable extends ValueSerializer<DraftText> {
    @Override
    public void serialize(DraftText text, JsonGenerator generator, SerializationContext context) {
      generator.writePOJO(text.readable());
    }

    @Override
    public boolean isEmpty(SerializationContext context, DraftText text) {
      return text.isEmpty();
    }
  }
}
