package se.rodatraden.survey.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.PageDraft;
import se.rodatraden.survey.QuestionDraft;

/// What one line of the outline says.
///
/// @param number before it, empty for none
/// @param text empty where nothing is written yet
/// @param facts what is special about it, in words
/// @param lacking texts that are missing in the language that is translated to
record OutlineLine(
    Chosen part,
    Depth depth,
    String number,
    String text,
    List<String> facts,
    long lacking,
    boolean isChosen) {

  enum Depth {
    INTRODUCTION,
    PAGE,
    QUESTION,
    /// About each place.
    SUB
  }

  /// Every line, from the top.
  static List<OutlineLine> of(
      Component view, Editing editing, @Nullable Chosen chosen, @Nullable String language) {
    var lines = new ArrayList<OutlineLine>();
    var draft = editing.draft();
    var intro = new Chosen.Introduction();
    lines.add(
        new OutlineLine(
            intro,
            Depth.INTRODUCTION,
            "",
            view.getTranslation("survey.edit.introduction"),
            List.of(),
            lacking(Stream.of(draft.intro()), language),
            intro.equals(chosen)));
    for (var page : draft.pages()) {
      lines.add(of(view, page, draft.pages().indexOf(page) + 1, chosen, language));
      for (var question : page.questions()) {
        var number = question.kind().isAsked() ? numberOf(editing, question) : "i";
        lines.add(of(view, editing, question, Depth.QUESTION, number, chosen, language));
        question
            .withSub()
            .skip(1)
            .forEach(sub -> lines.add(of(view, editing, sub, Depth.SUB, "↳", chosen, language)));
      }
    }
    return lines;
  }

  private static String numberOf(Editing editing, QuestionDraft question) {
    return String.valueOf(Numbering.of(editing.draft(), question.key()));
  }

  private static OutlineLine of(
      Component view,
      PageDraft page,
      int number,
      @Nullable Chosen chosen,
      @Nullable String language) {
    var part = new Chosen.OfPage(page.id());
    var title = page.title().swedish();
    return new OutlineLine(
        part,
        Depth.PAGE,
        "",
        title.isEmpty()
            ? view.getTranslation("survey.edit.page", number)
            : view.getTranslation("survey.edit.page.titled", number, title),
        List.of(),
        lacking(Stream.of(page.title()), language),
        part.equals(chosen));
  }

  private static OutlineLine of(
      Component view,
      Editing editing,
      QuestionDraft question,
      Depth depth,
      String number,
      @Nullable Chosen chosen,
      @Nullable String language) {
    var part = new Chosen.OfQuestion(question.key());
    return new OutlineLine(
        part,
        depth,
        number,
        question.wording().text().swedish(),
        factsOf(editing, question).map(view::getTranslation).toList(),
        lacking(question.texts(), language),
        part.equals(chosen));
  }

  private static Stream<String> factsOf(Editing editing, QuestionDraft question) {
    var kind = "survey.kind." + question.kind().name().toLowerCase(Locale.ROOT);
    var isLocked = editing.isLocked(question.key()) && !editing.round().isCorrection();
    return Stream.of(
            kind,
            question.limits().required() ? "survey.edit.mark.required" : null,
            question.showIf() != null ? "survey.edit.mark.condition" : null,
            isLocked ? "survey.edit.mark.locked" : null,
            !isLocked && question.meaning().core() ? "survey.edit.mark.core" : null)
        .filter(Objects::nonNull);
  }

  private static long lacking(Stream<DraftText> texts, @Nullable String language) {
    return language == null
        ? 0
        : texts.filter(text -> !text.isEmpty() && text.lacks(language)).count();
  }

  /// Puts the line's words into its link.
  void fill(Anchor link) {
    link.removeAll();
    if (isChosen) {
      link.getElement().setAttribute("aria-current", "true");
    } else {
      link.getElement().removeAttribute("aria-current");
    }
    if (!number.isEmpty()) {
      link.add(span(number, "outline-number"));
    }
    var words = span(text, "outline-text");
    if (text.isEmpty()) {
      words.setText(link.getTranslation("survey.edit.unwritten"));
      words.addClassName("is-unwritten");
    }
    link.add(words);
    var below = new Span();
    below.addClassName("outline-facts");
    facts.forEach(fact -> below.add(span(fact, "outline-fact")));
    if (lacking > 0) {
      below.add(span(link.getTranslation("survey.edit.mark.missing", lacking), "outline-missing"));
    }
    if (below.getComponentCount() > 0) {
      link.add(below);
    }
  }

  private static Span span(String text, String className) {
    var span = new Span(text);
    span.addClassName(className);
    return span;
  }
}
