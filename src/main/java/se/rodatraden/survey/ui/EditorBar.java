package se.rodatraden.survey.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.PageDraft;
import se.rodatraden.survey.QuestionDraft;

/// Between header and questions: which language stands beside Swedish and what it lacks, undo, the
/// way to the list of shortcuts and to a file.
final class EditorBar extends Div {

  private final transient Editing editing;
  private final transient Consumer<@Nullable String> chooseLanguage;
  private final Select<String> language = new Select<>();
  private final Button undo;
  private final XlsFormDownload download;
  private boolean isShowing;

  EditorBar(Editing editing, Consumer<@Nullable String> chooseLanguage, Runnable undoIt) {
    this.editing = editing;
    this.chooseLanguage = chooseLanguage;
    addClassName("editor-bar");
    undo = Words.quiet(getTranslation("survey.edit.undo"), undoIt);
    language.setAriaLabel(getTranslation("survey.edit.beside"));
    language.setEmptySelectionAllowed(true);
    language.setEmptySelectionCaption(getTranslation("survey.edit.beside.none"));
    language.setItemLabelGenerator(this::nameOf);
    language.addValueChangeListener(change -> {
      if (!isShowing) {
        this.chooseLanguage.accept(change.getValue());
      }
    });
    var right = new Div(undo);
    right.addClassName("editor-bar-right");
    download = new XlsFormDownload(editing);
    var shortcuts =
        Words.quiet(getTranslation("survey.keys.title"), () -> new ShortcutsDialog().open());
    shortcuts.addClassName("editor-shortcuts");
    right.add(download, shortcuts);
    add(language, right);
  }

  void show(@Nullable String chosen) {
    isShowing = true;
    var others =
        editing.draft().languages().stream().filter(tag -> !tag.equals(Languages.SWEDISH)).toList();
    language.setItems(others);
    language.setValue(chosen);
    language.setVisible(!others.isEmpty());
    isShowing = false;
    undo.setEnabled(editing.mayUndo());
    download.setVisible(editing.draft().isWritten());
  }

  private String nameOf(@Nullable String tag) {
    if (tag == null) {
      return getTranslation("survey.edit.beside.none");
    }
    var missing = missing(tag);
    return missing == 0
        ? getTranslation("survey.edit.beside.complete", Languages.name(tag))
        : getTranslation("survey.edit.beside.missing", Languages.name(tag), missing);
  }

  private long missing(String tag) {
    var draft = editing.draft();
    return Stream.of(
            Stream.of(draft.intro()),
            draft.pages().stream().map(PageDraft::title),
            draft.questions().stream().flatMap(QuestionDraft::texts))
        .flatMap(texts -> texts)
        .filter(text -> !text.isEmpty() && text.lacks(tag))
        .count();
  }
}
