package se.rodatraden.survey.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.QuestionnaireDraft;
import se.rodatraden.survey.Where;

/// Which part of a questionnaire is being looked at; stands in the address.
sealed interface Chosen {

  String QUESTION = "fraga";
  String PAGE = "sida";
  String PART = "del";

  record Introduction() implements Chosen {}

  record OfPage(String id) implements Chosen {}

  record OfQuestion(String key) implements Chosen {}

  /// Empty where the address names nothing that is there.
  static Optional<Chosen> in(QueryParameters query, QuestionnaireDraft draft) {
    var question = query.getSingleParameter(QUESTION).filter(key -> draft.find(key).isPresent());
    if (question.isPresent()) {
      return Optional.of(new OfQuestion(question.get()));
    }
    var page = query.getSingleParameter(PAGE).filter(id -> draft.findPage(id).isPresent());
    if (page.isPresent()) {
      return Optional.of(new OfPage(page.get()));
    }
    return query.getSingleParameter(PART).map(part -> new Introduction());
  }

  static Chosen at(Where where) {
    var question = where.question();
    if (question != null) {
      return new OfQuestion(question);
    }
    var page = where.page();
    return page == null ? new Introduction() : new OfPage(page);
  }

  /// What stands after `?`.
  default String query(@Nullable String language) {
    var part =
        switch (this) {
          case Introduction introduction -> PART + "=inledning";
          case OfPage(var id) -> PAGE + "=" + id;
          case OfQuestion(var key) -> QUESTION + "=" + key;
        };
    return language == null ? part : part + "&" + Languages.PARAMETER + "=" + language;
  }
}
