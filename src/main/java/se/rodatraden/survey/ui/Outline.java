package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionnaireDraft;

/// The whole questionnaire at a glance: pages and questions in order, each a way to its form. Only
/// lines that say something else than before are drawn anew.
final class Outline extends Nav {

  /// What the outline leads to, and what can be added from it.
  ///
  /// @param address of the view, without what stands after `?`
  record Actions(String address, Consumer<String> addQuestion, Runnable addPage, boolean mayAdd) {}

  private final transient Editing editing;
  private final transient Actions actions;
  private transient List<OutlineLine> shown = List.of();
  private transient Optional<Chosen> inSight = Optional.empty();
  private final transient List<Anchor> links = new ArrayList<>();

  Outline(Editing editing, Actions actions) {
    this.editing = editing;
    this.actions = actions;
    addClassName("survey-outline");
    setAriaLabel(getTranslation("survey.edit.outline"));
  }

  /// @param language whose missing texts are marked; null for none
  void show(@Nullable Chosen chosen, @Nullable String language) {
    var lines = OutlineLine.of(this, editing, chosen, language);
    if (!parts(lines).equals(parts(shown))) {
      build(lines);
      shown = List.of();
    }
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var link = links.get(i);
      link.setHref(actions.address() + "?" + line.part().query(language));
      if (shown.isEmpty() || !line.equals(shown.get(i))) {
        line.fill(link);
      }
    }
    shown = lines;
    bringChosenIntoSight(lines);
  }

  /// The outline scrolls by itself, the page does not.
  private void bringChosenIntoSight(List<OutlineLine> lines) {
    var chosen = lines.stream().filter(OutlineLine::isChosen).map(OutlineLine::part).findFirst();
    if (chosen.isEmpty() || chosen.equals(inSight)) {
      return;
    }
    inSight = chosen;
    getElement()
        .executeJs(
            "const chosen = this.querySelector('[aria-current]').getBoundingClientRect();"
                + " const box = this.getBoundingClientRect();"
                + " if (chosen.top < box.top) this.scrollTop -= box.top - chosen.top + 40;"
                + " if (chosen.bottom > box.bottom)"
                + " this.scrollTop += chosen.bottom - box.bottom + 40;");
  }

  private static List<Object> parts(List<OutlineLine> lines) {
    return lines.stream().<Object>map(line -> List.of(line.part(), line.depth())).toList();
  }

  private void build(List<OutlineLine> lines) {
    removeAll();
    links.clear();
    var pages = new OrderedList();
    pages.addClassName("outline-pages");
    var questions = new OrderedList();
    var question = new ListItem();
    for (var line : lines) {
      var link = new Anchor();
      links.add(link);
      switch (line.depth()) {
        case INTRODUCTION -> {
          link.addClassName("outline-introduction");
          add(link);
        }
        case PAGE -> {
          link.addClassName("outline-page");
          questions = new OrderedList();
          pages.add(page(line, link, questions, pages.getComponentCount() + 1));
        }
        case QUESTION -> {
          link.addClassName("outline-question");
          question = new ListItem(link);
          questions.add(question);
        }
        case SUB -> {
          link.addClassName("outline-question");
          addSub(question, link);
        }
      }
    }
    add(pages);
    if (actions.mayAdd()) {
      var add =
          new Button(getTranslation("survey.edit.add_page"), click -> actions.addPage().run());
      add.addClassName("outline-add-page");
      add(add);
    }
  }

  private static void addSub(ListItem question, Anchor link) {
    var last = question.getComponentAt(question.getComponentCount() - 1);
    if (last instanceof OrderedList list) {
      list.add(new ListItem(link));
    } else {
      var list = new OrderedList(new ListItem(link));
      list.addClassName("outline-sub");
      question.add(list);
    }
  }

  private ListItem page(OutlineLine line, Anchor link, OrderedList questions, int number) {
    var item = new ListItem(link, questions);
    if (actions.mayAdd() && line.part() instanceof Chosen.OfPage(var id)) {
      var add =
          Words.quiet(
              getTranslation("survey.edit.add_question"), () -> actions.addQuestion().accept(id));
      add.setAriaLabel(getTranslation("survey.edit.add_question_on", number));
      add.addClassName("outline-add");
      item.add(add);
    }
    return item;
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
