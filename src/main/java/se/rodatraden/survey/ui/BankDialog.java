package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.rodatraden.survey.BankQuestion;

/// The question bank: what has been asked before, and what ready questionnaires ask; a copy goes
/// into the questionnaire, with its concept.
final class BankDialog extends Dialog {

  private final transient List<BankQuestion> bank;
  private final transient Consumer<BankQuestion> chosen;
  private final UnorderedList list = new UnorderedList();
  private final Paragraph found = new Paragraph();

  BankDialog(List<BankQuestion> bank, Consumer<BankQuestion> chosen) {
    this.bank = bank;
    this.chosen = chosen;
    setHeaderTitle(getTranslation("survey.bank.title"));
    setWidth("min(52rem, 100vw - 2rem)");
    setHeight("min(48rem, 100vh - 2rem)");
    var search = new TextField(getTranslation("survey.bank.search"));
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setClearButtonVisible(true);
    search.setWidthFull();
    search.addValueChangeListener(change -> show(change.getValue()));
    found.getElement().setAttribute("role", "status");
    list.addClassName("bank-list");
    add(search, found, list);
    getFooter().add(new Button(getTranslation("survey.close"), click -> close()));
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        search.focus();
      }
    });
    show("");
  }

  private void show(String words) {
    var matching = bank.stream().filter(question -> question.matches(words)).toList();
    found.setText(getTranslation("survey.bank.found", matching.size()));
    list.removeAll();
    matching.forEach(question -> list.add(line(question)));
  }

  private ListItem line(BankQuestion known) {
    var text = Words.text(this, known.question().wording().text());
    var facts = new Div(Words.name(this, "survey.kind.", known.question().kind()));
    facts.add(" · " + options(known));
    facts.addClassName("muted");
    var insert =
        new Button(
            getTranslation("survey.bank.insert"),
            click -> {
              close();
              chosen.accept(known);
            });
    insert.setAriaLabel(
        getTranslation("survey.bank.insert_named", known.question().wording().text().swedish()));
    var words = new Div(new H3(text), facts, origin(known));
    words.addClassName("bank-words");
    var line = new ListItem(words, insert);
    line.addClassName("bank-line");
    return line;
  }

  private static String options(BankQuestion known) {
    var options =
        known.question().offered().stream()
            .map(option -> option.text().swedish())
            .collect(Collectors.joining(" / "));
    return options.isEmpty() ? known.concept() : options;
  }

  private Div origin(BankQuestion known) {
    var origin = new Div();
    origin.addClassName("small");
    if (known.asked().isEmpty()) {
      origin.setText(
          getTranslation(
              "survey.bank.from_template",
              known.templates().stream()
                  .map(title -> title.in(getLocale()))
                  .collect(Collectors.joining(", "))));
    } else {
      var latest = known.asked().getFirst().round();
      origin.setText(
          getTranslation(
              "survey.bank.asked",
              known.asked().size(),
              latest.name(),
              Words.day(latest.asked().from())));
    }
    return origin;
  }
}
