package se.rodatraden.survey.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.database.DatabaseFailures;
import se.rodatraden.survey.DraftedRound;
import se.rodatraden.survey.Finding;
import se.rodatraden.survey.QuestionDraft;
import se.rodatraden.survey.QuestionnaireDraft;
import se.rodatraden.survey.SurveyDrafts;
import se.rodatraden.survey.SurveyProblem;

/// One person's work with a round's questions: every change is saved at once and can be gone back
/// to. What was refused is undone; what could not be saved for the moment is kept and saved with
/// the next change.
final class Editing {

  private static final int KEPT = 200;

  /// Whoever shows the questions.
  interface Watcher {
    /// Something was changed and, unless said otherwise, saved.
    void changed(State state);

    /// The questions are as before.
    void refused(List<Finding> findings);
  }

  /// How things stand with saving.
  sealed interface State {
    record Saved(DraftedRound.Saved saved) implements State {}

    /// The database is away.
    record NotSaved() implements State {}

    /// Somebody else saved first; nothing more is saved from here.
    record Overtaken(SurveyProblem.SavedMeanwhile by) implements State {}
  }

  /// @param what is the same for changes that are gone back to together, such as a text while it is
  ///   typed
  private record Step(String what, QuestionnaireDraft before) {}

  private final SurveyDrafts drafts;
  private final DraftedRound loaded;
  private final Watcher watcher;
  private final Deque<Step> past = new ArrayDeque<>();
  private QuestionnaireDraft present;
  private int version;
  private State state;

  Editing(SurveyDrafts drafts, DraftedRound loaded, Watcher watcher) {
    this.drafts = drafts;
    this.loaded = loaded;
    this.watcher = watcher;
    this.present = loaded.draft();
    this.version = loaded.draftVersion();
    this.state = new State.Saved(loaded.saved());
  }

  DraftedRound round() {
    return loaded;
  }

  QuestionnaireDraft draft() {
    return present;
  }

  int version() {
    return version;
  }

  State state() {
    return state;
  }

  QuestionDraft question(String key) {
    return present.find(key).orElseThrow();
  }

  /// Texts may be written in this language and nothing else may be changed.
  boolean isLocked(String key) {
    return loaded.isLocked(key)
        || present.parentOf(key).map(parent -> loaded.isLocked(parent.key())).orElse(false);
  }

  /// A locked question keeps the words that the earlier round asked in; other languages are added.
  boolean mayWrite(String key, String language) {
    return loaded.isCorrection()
        || !isLocked(key)
        || loaded.earlier() == null
        || !loaded.earlier().languages().contains(language);
  }

  boolean mayUndo() {
    return !past.isEmpty() && !(state instanceof State.Overtaken);
  }

  void changeQuestion(String what, String key, UnaryOperator<QuestionDraft> change) {
    change(what + " " + key, draft -> draft.with(change.apply(draft.find(key).orElseThrow())));
  }

  /// @return whether the change stands
  boolean change(String what, UnaryOperator<QuestionnaireDraft> change) {
    var before = present;
    var after = change.apply(before);
    if (after.equals(before) || state instanceof State.Overtaken) {
      return false;
    }
    if (!save(after)) {
      return false;
    }
    if (past.isEmpty() || !past.getFirst().what().equals(what)) {
      past.addFirst(new Step(what, before));
    }
    if (past.size() > KEPT) {
      past.removeLast();
    }
    watcher.changed(state);
    return true;
  }

  /// What nobody needs to go back to, such as a name made from a text.
  void tidy(UnaryOperator<QuestionnaireDraft> change) {
    var after = change.apply(present);
    if (!after.equals(present) && state instanceof State.Saved) {
      save(after);
    }
  }

  /// Back to how things were before the latest change.
  boolean undo() {
    if (!mayUndo()) {
      return false;
    }
    if (save(past.getFirst().before())) {
      past.removeFirst();
      watcher.changed(state);
      return true;
    }
    return false;
  }

  /// Tries again after the database was away.
  void saveAgain() {
    if (save(present)) {
      watcher.changed(state);
    }
  }

  private boolean save(QuestionnaireDraft draft) {
    var round = loaded.round();
    try {
      var saved = drafts.save(round.municipality(), round.id(), version, draft);
      version++;
      state = new State.Saved(saved);
    } catch (ProblemException e) {
      return refuse(e);
    } catch (RuntimeException e) {
      if (!DatabaseFailures.isAway(e)) {
        throw e;
      }
      state = new State.NotSaved();
    }
    present = draft;
    return true;
  }

  private boolean refuse(ProblemException refusal) {
    switch (refusal.problem()) {
      case SurveyProblem.DraftRefused(var findings) -> watcher.refused(findings);
      case SurveyProblem.SavedMeanwhile by -> {
        state = new State.Overtaken(by);
        watcher.changed(state);
      }
      default -> throw refusal;
    }
    return false;
  }
}
