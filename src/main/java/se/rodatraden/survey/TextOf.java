package se.rodatraden.survey;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire.Page;
import se.rodatraden.survey.Where.Part;

/// A text of a questionnaire and where it stands.
public record TextOf(Where where, LocalizedText text) {

  /// Every text that residents read, in the order they read them.
  public static List<TextOf> all(Questionnaire questionnaire) {
    return all(questionnaire.intro(), questionnaire.pages());
  }

  static List<TextOf> all(@Nullable LocalizedText intro, List<Page> pages) {
    return Stream.concat(ofNullable(Where.INTRO, intro), pages.stream().flatMap(TextOf::ofPage))
        .toList();
  }

  /// The languages that no text lacks.
  static Set<String> completeIn(@Nullable LocalizedText intro, List<Page> pages) {
    var complete = new TreeSet<String>();
    var texts = all(intro, pages);
    texts.forEach(each -> complete.addAll(each.text().languages()));
    complete.removeIf(language -> texts.stream().anyMatch(each -> each.lacks(language)));
    return complete;
  }

  public boolean lacks(String language) {
    var written = text.byLanguage().get(language);
    return written == null || written.isBlank();
  }

  private static Stream<TextOf> ofNullable(Where where, @Nullable LocalizedText text) {
    return text == null ? Stream.empty() : Stream.of(new TextOf(where, text));
  }

  private static Stream<TextOf> ofPage(Page page) {
    return Stream.concat(
        ofNullable(Where.page(page.id(), Part.PAGE_TITLE), page.title()),
        page.questions().stream()
            .flatMap(question -> ofQuestion(Where.page(page.id(), Part.WHOLE), question)));
  }

  private static Stream<TextOf> ofQuestion(Where page, Question question) {
    var where = page.question(question.key());
    var own =
        Stream.concat(
            Stream.of(new TextOf(where.at(Part.TEXT), question.text())),
            ofNullable(where.at(Part.HELP), question.help()));
    return Stream.of(own, ofChoices(where, question), ofSub(page, question))
        .flatMap(texts -> texts);
  }

  private static Stream<TextOf> ofChoices(Where where, Question question) {
    var rows = question instanceof Question.Matrix matrix ? matrix.rows() : List.<Choice>of();
    var part = question instanceof Question.Area ? Part.AREA : Part.OPTION;
    return Stream.concat(
        rows.stream().flatMap(row -> ofChoice(where.choice(row.key(), Part.ROW), row)),
        question.choices().stream()
            .flatMap(choice -> ofChoice(where.choice(choice.key(), part), choice)));
  }

  private static Stream<TextOf> ofChoice(Where where, Choice choice) {
    return Stream.concat(
        Stream.of(new TextOf(where, choice.text())),
        ofNullable(where.at(Part.STOP), choice.stop()));
  }

  private static Stream<TextOf> ofSub(Where page, Question question) {
    return question instanceof Question.Places places
        ? places.sub().stream().flatMap(sub -> ofQuestion(page, sub))
        : Stream.empty();
  }
}
