package se.rodatraden.survey;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Questionnaire.Page;
import se.rodatraden.survey.Where.Part;

/// A question where it stands, what is asked about places right after the question of the places.
///
/// @param about the places it is asked about
record Asked(Where where, Question question, Question.@Nullable Places about) {

  static List<Asked> all(List<Page> pages) {
    return pages.stream().flatMap(Asked::of).toList();
  }

  private static Stream<Asked> of(Page page) {
    var where = Where.page(page.id(), Part.WHOLE);
    return page.questions().stream().flatMap(question -> of(where, question));
  }

  private static Stream<Asked> of(Where page, Question question) {
    var itself = new Asked(page.question(question.key()), question, null);
    return question instanceof Question.Places places
        ? Stream.concat(
            Stream.of(itself),
            places.sub().stream().map(sub -> new Asked(page.question(sub.key()), sub, places)))
        : Stream.of(itself);
  }

  String key() {
    return question.key();
  }

  Finding finding(Finding.Code code, @Nullable String detail) {
    return new Finding(code, where, null, detail);
  }
}
