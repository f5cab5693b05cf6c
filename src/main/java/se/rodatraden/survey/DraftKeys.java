package se.rodatraden.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Condition.Comparison;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Keys of questions and options while they are being written. What is new has a number for a key
/// until it has a text, then one made from it; conditions that name it follow.
public final class DraftKeys {

  private static final String QUESTION = "fraga";
  private static final String OPTION = "svar";
  private static final String PAGE = "sida";
  private static final Pattern NOT_NAMED_YET = Pattern.compile("(fraga|svar)-\\d+");

  private DraftKeys() {}

  public static String newQuestion(QuestionnaireDraft draft) {
    return ReadableKeys.numbered(QUESTION, draft.keys());
  }

  public static String newPage(QuestionnaireDraft draft) {
    return ReadableKeys.numbered(
        PAGE, draft.pages().stream().map(PageDraft::id).collect(Collectors.toSet()));
  }

  public static String newOption(List<ChoiceDraft> among) {
    return ReadableKeys.numbered(OPTION, keysOf(among));
  }

  static boolean isNotNamedYet(String key) {
    return NOT_NAMED_YET.matcher(key).matches();
  }

  /// A copy that can stand in the same questionnaire: its own key and those of what is asked about
  /// its places are unused there.
  public static QuestionDraft copy(QuestionDraft question, QuestionnaireDraft into) {
    var taken = new HashSet<>(into.keys());
    var copy = question.withKey(ReadableKeys.unused(question.key(), taken));
    taken.add(copy.key());
    var sub =
        question.sub().stream()
            .map(each -> {
              var renamed = each.withKey(ReadableKeys.unused(each.key(), taken));
              taken.add(renamed.key());
              return renamed;
            })
            .toList();
    return copy.withSub(sub);
  }

  /// Names every question and option after its Swedish text that has a text and no name yet.
  ///
  /// @param stays keys of questions that are left as they are
  public static QuestionnaireDraft allNamed(QuestionnaireDraft draft, Predicate<String> stays) {
    var named = draft;
    for (var question : draft.questions()) {
      if (!stays.test(question.key())) {
        named = named(optionsNamed(named, question.key()), question.key());
      }
    }
    return named;
  }

  /// Names the question after its Swedish text, if it has not been named.
  static QuestionnaireDraft named(QuestionnaireDraft draft, String key) {
    var question = draft.find(key).orElseThrow();
    var text = question.wording().text().swedish();
    if (!isNotNamedYet(key) || text.isEmpty()) {
      return draft;
    }
    var others = new HashSet<>(draft.keys());
    others.remove(key);
    var name = ReadableKeys.plain(text);
    var begins =
        name.isEmpty() || Character.isLetter(name.charAt(0)) ? name : QUESTION + "-" + name;
    return renamed(draft, key, ReadableKeys.from(begins, key, others));
  }

  /// Gives the question another key, also in the conditions that name it.
  static QuestionnaireDraft renamed(QuestionnaireDraft draft, String key, String to) {
    return everywhere(
        draft,
        question -> {
          var own = question.key().equals(key) ? question.withKey(to) : question;
          return own.shownIf(
              comparing(
                  own.showIf(),
                  each ->
                      each.question().equals(key)
                          ? new Comparison(to, each.op(), each.value())
                          : each));
        });
  }

  /// Names the question's options and rows after their Swedish texts, where they have not been
  /// named.
  static QuestionnaireDraft optionsNamed(QuestionnaireDraft draft, String key) {
    var named = draft;
    for (var option : draft.find(key).orElseThrow().choices().options()) {
      named = optionNamed(named, key, option);
    }
    var question = named.find(key).orElseThrow();
    var rows = question.choices().rows();
    return named.with(
        question.with(
            question
                .choices()
                .withRows(rows.stream().map(row -> row.withKey(nameOf(row, rows))).toList())));
  }

  private static QuestionnaireDraft optionNamed(
      QuestionnaireDraft draft, String key, ChoiceDraft option) {
    var options = draft.find(key).orElseThrow().choices().options();
    var name = nameOf(option, options);
    return everywhere(
        draft,
        question -> {
          var own =
              question.key().equals(key)
                  ? question.with(
                      question
                          .choices()
                          .withOptions(
                              options.stream()
                                  .map(each -> each.equals(option) ? each.withKey(name) : each)
                                  .toList()))
                  : question;
          return own.shownIf(
              comparing(
                  own.showIf(),
                  each ->
                      each.question().equals(key) && isText(each.value(), option.key())
                          ? new Comparison(
                              key, each.op(), JsonNodeFactory.instance.stringNode(name))
                          : each));
        });
  }

  private static String nameOf(ChoiceDraft choice, List<ChoiceDraft> among) {
    var text = choice.text().swedish();
    if (!isNotNamedYet(choice.key()) || text.isEmpty()) {
      return choice.key();
    }
    var others = new HashSet<>(keysOf(among));
    others.remove(choice.key());
    return ReadableKeys.from(text, choice.key(), others);
  }

  private static boolean isText(@Nullable JsonNode value, String text) {
    return value != null && value.isString() && value.stringValue().equals(text);
  }

  private static Set<String> keysOf(List<ChoiceDraft> choices) {
    return choices.stream().map(ChoiceDraft::key).collect(Collectors.toSet());
  }

  private static QuestionnaireDraft everywhere(
      QuestionnaireDraft draft, UnaryOperator<QuestionDraft> change) {
    return draft.withPages(
        draft.pages().stream()
            .map(page ->
                page.with(
                    page.questions().stream()
                        .map(change)
                        .map(question ->
                            question.withSub(question.sub().stream().map(change).toList()))
                        .toList()))
            .toList());
  }

  private static @Nullable Condition comparing(
      @Nullable Condition condition, UnaryOperator<Comparison> change) {
    return switch (condition) {
      case null -> null;
      case Condition.All(var all) -> new Condition.All(all.stream().map(change).toList());
      case Condition.Any(var any) -> new Condition.Any(any.stream().map(change).toList());
    };
  }
}
