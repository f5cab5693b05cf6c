package se.rodatraden.survey.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.DraftedRound;
import se.rodatraden.survey.PageDraft;
import se.rodatraden.survey.QuestionnaireDraft;

/// What a correction changes, before and after, so that whoever makes it sees that it means the
/// same.
final class CorrectionChanges extends Section {

  private final transient List<Change> changes = new ArrayList<>();

  private record Change(String language, String before, String after) {}

  CorrectionChanges(DraftedRound drafted) {
    addClassName("correction-changes");
    add(new H2(getTranslation("survey.correction.title")));
    var earlier = drafted.earlier();
    if (earlier != null) {
      var before = texts(QuestionnaireDraft.of(earlier));
      var after = texts(drafted.draft());
      for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
        compare(before.get(i), after.get(i), drafted.draft().languages());
      }
    }
    show();
  }

  /// In an order that a correction can not change.
  private static List<DraftText> texts(QuestionnaireDraft draft) {
    var texts = new ArrayList<DraftText>();
    texts.add(draft.intro());
    draft.pages().stream().map(PageDraft::title).forEach(texts::add);
    draft.questions().stream().flatMap(question -> question.texts()).forEach(texts::add);
    return texts;
  }

  private void compare(DraftText before, DraftText after, List<String> languages) {
    for (var language : languages) {
      if (!before.in(language).equals(after.in(language))) {
        changes.add(new Change(language, before.in(language), after.in(language)));
      }
    }
  }

  private void show() {
    if (changes.isEmpty()) {
      add(new Paragraph(getTranslation("survey.correction.nothing")));
      return;
    }
    add(new Paragraph(getTranslation("survey.correction.about")));
    var list = new UnorderedList();
    for (var change : changes) {
      list.add(
          new ListItem(
              line("survey.correction.before", change.before(), change.language()),
              line("survey.correction.after", change.after(), change.language())));
    }
    add(list);
  }

  private Div line(String label, String text, String language) {
    var words = new Span(text);
    words.getElement().setAttribute("lang", language);
    words.getElement().setAttribute("dir", "auto");
    var name = new Span(getTranslation(label));
    name.addClassName("muted");
    return new Div(name, words);
  }

  boolean isEmpty() {
    return changes.isEmpty();
  }
}
