package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.PageDraft;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionKind;
import se.rodatraden.survey.QuestionnaireDraft;

/// The whole questionnaire at a glance: pages and questions in order, each a way to its form.
final class Outline extends Nav {

  /// What the outline leads to, and what can be added from it.
  ///
  /// @param address of the view, without what stands after `?`
  record Actions(String address, Consumer<String> addQuestion, Runnable addPage, boolean mayAdd) {}

  private final transient Editing editing;
  private final transient Actions actions;

  Outline(Editing editing, Actions actions) {
    this.editing = editing;
    this.actions = actions;
    addClassName("survey-outline");
    setAriaLabel(getTranslation("survey.edit.outline"));
  }

  /// @param language whose missing texts are marked; null for none
  void show(@Nullable Chosen chosen, @Nullable String language) {
    removeAll();
    var draft = editing.draft();
    add(introduction(chosen, language));
    var pages = new OrderedList();
    pages.addClassName("outline-pages");
    for (int i = 0; i < draft.pages().size(); i++) {
      pages.add(page(draft.pages().get(i), i + 1, chosen, language));
    }
    add(pages);
    if (actions.mayAdd()) {
      var add = new Button(getTranslation("survey.edit.add_page"), click -> actions.addPage().run());
      add.addClassName("outline-add-page");
      add(add);
    }
  }

  private Anchor introduction(@Nullable Chosen chosen, @Nullable String language) {
    var link = link(new Chosen.Introduction(), chosen, language);
    link.addClassName("outline-introduction");
    link.add(new Span(getTranslation("survey.edit.introduction")));
    mark(link, lacking(List.of(editing.draft().intro()), language));
    return link;
  }

  private ListItem page(
      PageDraft page, int number, @Nullable Chosen chosen, @Nullable String language) {
    var link = link(new Chosen.OfPage(page.id()), chosen, language);
    link.addClassName("outline-page");
    var title = page.title().swedish();
    link.add(
        new Span(
            title.isEmpty()
                ? getTranslation("survey.edit.page", number)
                : getTranslation("survey.edit.page.titled", number, title)));
    mark(link, lacking(List.of(page.title()), language));
    var questions = new OrderedList();
    page.questions().forEach(question -> questions.add(question(question, chosen, language)));
    var item = new ListItem(link, questions);
    if (actions.mayAdd()) {
      var add =
          Words.quiet(
              getTranslation("survey.edit.add_question"),
              () -> actions.addQuestion().accept(page.id()));
      add.setAriaLabel(getTranslation("survey.edit.add_question_on", number));
      add.addClassName("outline-add");
      item.add(add);
    }
    return item;
  }

  private ListItem question(
      QuestionDraft question, @Nullable Chosen chosen, @Nullable String language) {
    var item = new ListItem(questionLink(question, numberOf(question), chosen, language));
    if (question.kind() == QuestionKind.PLACES && !question.sub().isEmpty()) {
      var list = new OrderedList();
      list.addClassName("outline-sub");
      question
          .sub()
          .forEach(sub -> list.add(new ListItem(questionLink(sub, "↳", chosen, language))));
      item.add(list);
    }
    return item;
  }

  private String numberOf(QuestionDraft question) {
    return question.kind().isAsked()
        ? String.valueOf(Numbering.of(editing.draft(), question.key()))
        : "i";
  }

  private Anchor questionLink(
      QuestionDraft question,
      String number,
      @Nullable Chosen chosen,
      @Nullable String language) {
    var link = link(new Chosen.OfQuestion(question.key()), chosen, language);
    link.addClassName("outline-question");
    var sign = new Span(number);
    sign.addClassName("outline-number");
    var text = Words.text(this, question.wording().text());
    text.addClassName("outline-text");
    var facts = new Span(Words.name(this, "survey.kind.", question.kind()));
    facts.addClassName("outline-facts");
    link.add(sign, text, facts);
    if (question.limits().required()) {
      facts.add(fact("survey.edit.mark.required"));
    }
    if (question.showIf() != null) {
      facts.add(fact("survey.edit.mark.condition"));
    }
    if (editing.isLocked(question.key())) {
      facts.add(fact("survey.edit.mark.locked"));
    } else if (question.meaning().core()) {
      facts.add(fact("survey.edit.mark.core"));
    }
    mark(facts, lacking(question.texts().toList(), language));
    return link;
  }

  private Span fact(String text) {
    var fact = new Span(getTranslation(text));
    fact.addClassName("outline-fact");
    return fact;
  }

  private void mark(Component at, long lacking) {
    if (lacking > 0) {
      var mark = new Span(getTranslation("survey.edit.mark.missing", lacking));
      mark.addClassName("outline-missing");
      at.getElement().appendChild(mark.getElement());
    }
  }

  private static long lacking(List<DraftText> texts, @Nullable String language) {
    return Optional.ofNullable(language)
        .map(tag -> texts.stream().filter(text -> !text.isEmpty() && text.lacks(tag)).count())
        .orElse(0L);
  }

  private Anchor link(Chosen to, @Nullable Chosen chosen, @Nullable String language) {
    var link = new Anchor(actions.address() + "?" + to.query(language));
    if (to.equals(chosen)) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }

  /// The part before or after, in the order of the outline.
  static Chosen beside(QuestionnaireDraft draft, Chosen chosen, int step) {
    var all = new ArrayList<Chosen>();
    all.add(new Chosen.Introduction());
    for (var page : draft.pages()) {
      all.add(new Chosen.OfPage(page.id()));
      page.questions().stream()
          .flatMap(QuestionDraft::withSub)
          .forEach(question -> all.add(new Chosen.OfQuestion(question.key())));
    }
    return all.get(Math.clamp(all.indexOf(chosen) + step, 0, all.size() - 1));
  }
}
