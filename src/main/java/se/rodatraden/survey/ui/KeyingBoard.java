package se.rodatraden.survey.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.survey.AnswerProblem;
import se.rodatraden.survey.AskedRound;
import se.rodatraden.survey.PaperAnswers;
import se.rodatraden.survey.PaperBatch;
import se.rodatraden.survey.PaperReading;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.keying.KeyingSheet;
import se.rodatraden.survey.keying.Typed;

/// Papers of one batch, one at a time: every question in the order of the paper, then what was
/// understood, then the next paper.
final class KeyingBoard extends Div {

  private static final List<String> KEYS =
      List.of("mark", "enter", "nothing", "unreadable", "rank", "day", "place");

  /// Enter and the arrows go from line to line in the browser, so that nobody types faster than the
  /// focus moves. What is passed over by a condition, and words for an "other" that was not chosen,
  /// is not stopped at.
  private static final String FROM_LINE_TO_LINE =
      """
      this.addEventListener('keydown', (event) => {
        const field = event.target.closest('[data-line]');
        const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!field || !step || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
        event.preventDefault();
        const lines = [...this.querySelectorAll('[data-line]')];
        const passes = (line, before) => !line.value && (line.hasAttribute('data-passed-over')
          || (line.dataset.wordsFor && !before.value.toUpperCase().includes(line.dataset.wordsFor)));
        let next = lines.indexOf(field) + step;
        while (lines[next] && passes(lines[next], lines[next - 1])) next += step;
        const target = lines[next] ?? (step > 0 ? this.querySelector('[data-save]') : null);
        target?.focus();
      });
      """;

  private final transient PaperAnswers papers;
  private final transient RoundAddress address;
  private final transient AskedRound asked;
  private final transient KeyingSheet sheet;
  private final transient PaperBatch batch;
  private final transient List<KeyingField> fields;
  private final @Nullable TextField code;
  private final H2 paper = new H2();
  private final Paragraph count = new Paragraph();
  private final Paragraph summary = new Paragraph();
  private final Div status = new Div();
  private final Button save = new Button();
  private String paperId = PaperAnswers.newId();
  private boolean isClearing;

  KeyingBoard(
      PaperAnswers papers,
      RoundAddress address,
      AskedRound asked,
      KeyingSheet sheet,
      PaperBatch batch) {
    this.papers = papers;
    this.address = address;
    this.asked = asked;
    this.sheet = sheet;
    this.batch = batch;
    this.fields = sheet.lines().stream().map(line -> new KeyingField(line, this::changed)).toList();
    this.code = batch.mode() == RoundMode.SAMPLE ? codeField() : null;
    addClassName("keying-board");
    add(head());
    if (code != null) {
      add(code);
    }
    fields.forEach(this::add);
    add(foot());
    showCount();
    changed();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    getElement().executeJs(FROM_LINE_TO_LINE);
    focusFirst();
  }

  private TextField codeField() {
    var field = new TextField(getTranslation("survey.keying.code"));
    field.getElement().setAttribute("data-line", "0");
    field.setAutocomplete(Autocomplete.OFF);
    return field;
  }

  private Div head() {
    var keys = new UnorderedList();
    KEYS.forEach(key -> keys.add(new ListItem(getTranslation("survey.keying.help." + key))));
    var help = new Details(getTranslation("survey.keying.help"), keys);
    var facts = new Div(new Paragraph(getTranslation("survey.keying.batch", batch.label())), count);
    facts.addClassName("keying-facts");
    status.getElement().setAttribute("role", "status");
    status.addClassName("keying-status");
    var head = new Div(facts, help, status, paper);
    head.addClassName("keying-top");
    return head;
  }

  private Div foot() {
    save.setText(getTranslation("survey.keying.save"));
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.getElement().setAttribute("data-save", true);
    save.setDisableOnClick(true);
    save.addClickListener(click -> {
      save();
      save.setEnabled(true);
    });
    summary.getElement().setAttribute("role", "status");
    var buttons =
        new Div(save, Words.quiet(getTranslation("survey.keying.clear"), this::startOver));
    buttons.addClassName("keying-buttons");
    var forgotten = new Paragraph(getTranslation("survey.keying.forgotten"));
    forgotten.addClassNames("muted", "small");
    var foot = new Div(summary, buttons, forgotten);
    foot.addClassName("keying-foot");
    return foot;
  }

  private void changed() {
    if (!isClearing) {
      look();
    }
  }

  /// Reads what is typed and shows what was understood.
  private KeyingSheet.Read look() {
    var read = sheet.read(fields.stream().map(KeyingField::typed).toList());
    var reading = PaperReading.of(asked.questionnaire(), read.answers());
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      field.show(read.typed().get(i), reading.hidden().contains(field.line().inReading()));
    }
    reading.problems().forEach(this::showAtItsLine);
    summary.setText(summary(read, reading));
    return read;
  }

  private void showAtItsLine(AnswerProblem problem) {
    fields.stream()
        .filter(field -> isAbout(field, problem))
        .findFirst()
        .ifPresent(field -> field.refuse(problem.code()));
  }

  private static boolean isAbout(KeyingField field, AnswerProblem problem) {
    var line = field.line();
    var row = line.row();
    return line.asked().key().equals(problem.question())
        && (problem.row() == null || row != null && row.key().equals(problem.row()))
        && (problem.place() == null || problem.place().equals(line.place()));
  }

  private String summary(KeyingSheet.Read read, PaperReading reading) {
    var parts = new StringBuilder();
    parts.append(
        getTranslation(
            "survey.keying.summary",
            read.count(Typed.Understood.class) - words(read),
            read.count(Typed.Nothing.class) - emptyWords(read),
            read.count(Typed.Unreadable.class)));
    if (!reading.leftOut().isEmpty()) {
      parts.append(' ').append(numbers("survey.keying.summary.left_out", KeyingField::isLeftOut));
    }
    if (fields.stream().anyMatch(KeyingField::isWrong)) {
      parts.append(' ').append(numbers("survey.keying.summary.wrong", KeyingField::isWrong));
    }
    return parts.toString();
  }

  private long words(KeyingSheet.Read read) {
    return countWords(read, Typed.Understood.class);
  }

  private long emptyWords(KeyingSheet.Read read) {
    return countWords(read, Typed.Nothing.class);
  }

  /// Words for "other" are part of the answer before them, not answers.
  private long countWords(KeyingSheet.Read read, Class<? extends Typed> kind) {
    long found = 0;
    for (int i = 0; i < fields.size(); i++) {
      found += fields.get(i).line().isWords() && kind.isInstance(read.typed().get(i)) ? 1 : 0;
    }
    return found;
  }

  private String numbers(String key, Predicate<KeyingField> which) {
    return getTranslation(
        key,
        fields.stream()
            .filter(which)
            .map(field -> field.line().number())
            .distinct()
            .collect(Collectors.joining(", ")));
  }

  private void save() {
    var read = look();
    var wrong = fields.stream().filter(KeyingField::isWrong).findFirst();
    if (wrong.isPresent()) {
      wrong.get().focusField();
      return;
    }
    var typedCode = code == null ? null : code.getValue().strip();
    var keyed =
        new PaperAnswers.Keyed(
            paperId, typedCode, read.answers(), (int) read.count(Typed.Unreadable.class));
    if (ProblemNotice.attempt(
        this, () -> papers.save(address.code(), address.round(), batch, keyed))) {
      var number = showCount();
      begin(getTranslation("survey.keying.saved", number));
    } else {
      focusFirst();
    }
  }

  private void startOver() {
    begin(getTranslation("survey.keying.cleared"));
  }

  private void begin(String told) {
    paperId = PaperAnswers.newId();
    isClearing = true;
    fields.forEach(KeyingField::empty);
    if (code != null) {
      code.clear();
    }
    isClearing = false;
    look();
    status.setText(told);
    focusFirst();
  }

  private void focusFirst() {
    if (code == null) {
      fields.getFirst().focusField();
    } else {
      code.focus();
    }
  }

  /// @return how many papers of the batch there are
  private int showCount() {
    int keyed =
        papers.list(address.code(), address.round()).stream()
            .filter(each -> each.label().equals(batch.label()) && each.mode() == batch.mode())
            .mapToInt(PaperBatch::papers)
            .sum();
    count.setText(getTranslation("survey.keying.count", keyed));
    paper.setText(getTranslation("survey.keying.paper", keyed + 1));
    return keyed;
  }
}
