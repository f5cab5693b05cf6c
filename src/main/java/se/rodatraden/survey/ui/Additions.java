package se.rodatraden.survey.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import se.rodatraden.survey.BankQuestion;
import se.rodatraden.survey.ChoiceDraft;
import se.rodatraden.survey.DraftKeys;
import se.rodatraden.survey.DraftText;
import se.rodatraden.survey.PageDraft;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionKind;
import se.rodatraden.survey.QuestionnaireDraft;

/// What comes new into a questionnaire: a question of a kind, one from the bank, a copy, a page.
final class Additions {

  private static final List<QuestionKind> KINDS = List.of(QuestionKind.values());

  private final Workbench workbench;

  Additions(Workbench workbench) {
    this.workbench = workbench;
  }

  /// Where something is put.
  private interface Placing
      extends BiFunction<QuestionnaireDraft, QuestionDraft, QuestionnaireDraft> {}

  /// Last on a page.
  void addOn(String page) {
    ask((draft, question) -> draft.inserted(page, Integer.MAX_VALUE, question));
  }

  void addAfter(Chosen chosen) {
    if (editing().round().isCorrection()) {
      return;
    }
    switch (chosen) {
      case Chosen.Introduction introduction ->
          ask((draft, question) -> draft.inserted(draft.pages().getFirst().id(), 0, question));
      case Chosen.OfPage(var id) -> ask((draft, question) -> draft.inserted(id, 0, question));
      case Chosen.OfQuestion(var key) -> {
        var parent = editing().draft().parentOf(key);
        if (parent.isPresent()) {
          addAboutPlace(parent.get().key());
        } else {
          ask((draft, question) -> draft.insertedAfter(key, question));
        }
      }
    }
  }

  void addAboutPlace(String parent) {
    var kinds = KINDS.stream().filter(QuestionKind::mayBeAskedOfPlace).toList();
    new AddQuestionDialog(
            kinds,
            kind ->
                add(
                    made(kind),
                    (draft, question) -> {
                      var places = draft.find(parent).orElseThrow();
                      return draft.with(
                          places.withSub(
                              Stream.concat(places.sub().stream(), Stream.of(question)).toList()));
                    }),
            null)
        .open();
  }

  private void ask(Placing placing) {
    var bank = workbench.bank();
    new AddQuestionDialog(
            KINDS,
            kind -> add(made(kind), placing),
            bank.isEmpty()
                ? null
                : () -> new BankDialog(bank, known -> add(fromBank(known), placing)).open())
        .open();
  }

  private QuestionDraft made(QuestionKind kind) {
    var question = QuestionDraft.of(kind, DraftKeys.newQuestion(editing().draft()));
    var choices = question.choices();
    return switch (kind) {
      case AREA -> question.with(choices.withAreas(workbench.areas()));
      case MATRIX -> question.with(choices.withRows(empty(1)).withOptions(empty(2)));
      case SINGLE_CHOICE, MULTI_CHOICE, SCALE, RANKING ->
          question.with(choices.withOptions(empty(2)));
      case TEXT, NUMBER, DATE, PLACES, INFORMATION -> question;
    };
  }

  private static List<ChoiceDraft> empty(int count) {
    var choices = new ArrayList<ChoiceDraft>();
    for (int i = 0; i < count; i++) {
      choices.add(new ChoiceDraft(DraftKeys.newOption(choices), DraftText.EMPTY));
    }
    return choices;
  }

  /// A condition names questions of the round it comes from.
  private QuestionDraft fromBank(BankQuestion known) {
    var copy = DraftKeys.copy(known.question(), editing().draft()).shownIf(null);
    return copy.kind() == QuestionKind.AREA
        ? copy.with(copy.choices().withAreas(workbench.areas()))
        : copy;
  }

  private void add(QuestionDraft question, Placing placing) {
    if (editing().change("add " + question.key(), draft -> placing.apply(draft, question))) {
      workbench.goAndWrite(new Chosen.OfQuestion(question.key()));
    }
  }

  /// Right after the question; a copy measures the same, but two that do can not both be compared.
  void copy(Chosen chosen) {
    if (!(chosen instanceof Chosen.OfQuestion(var key)) || editing().round().isCorrection()) {
      return;
    }
    var original = editing().question(key);
    var copy =
        DraftKeys.copy(original, editing().draft()).with(new QuestionDraft.Meaning(null, false));
    add(copy, (draft, question) -> draft.insertedAfter(key, question));
  }

  void addPage() {
    var draft = editing().draft();
    var page = new PageDraft(DraftKeys.newPage(draft), DraftText.EMPTY, List.of());
    if (editing().change("add " + page.id(), before -> before.withPageAfter(null, page))) {
      workbench.goAndWrite(new Chosen.OfPage(page.id()));
    }
  }

  private Editing editing() {
    return workbench.editing();
  }
}
