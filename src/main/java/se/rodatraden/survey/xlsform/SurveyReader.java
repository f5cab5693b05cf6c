package se.rodatraden.survey.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.KeyRules;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire.Page;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.RowType.Kind;

/// Goes through the sheet `survey` from the top: groups become pages, tables matrices, repeats
/// questions about places.
final class SurveyReader {

  private static final String TABLE = "table-list";

  private final TextReader texts;
  private final Problems problems;
  private final HeadReader heads;
  private final QuestionReader questions;
  private final TableReader tables;
  private final PlacesReader places;
  private final Deque<Frame> open = new ArrayDeque<>();
  private final List<Page> pages = new ArrayList<>();
  private final Set<String> pageIds = new HashSet<>();
  private final Map<String, Row> rowsByKey = new HashMap<>();

  /// Questions in no group make a page among themselves.
  private List<Question> loose = new ArrayList<>();

  private @Nullable LocalizedText intro;

  SurveyReader(ChoiceLists lists, TextReader texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
    this.heads = new HeadReader(texts, problems);
    this.questions = new QuestionReader(heads, lists, texts, problems);
    this.tables = new TableReader(heads, questions, lists, texts, problems);
    this.places = new PlacesReader(heads, texts, problems);
  }

  /// @param rowsByKey where questions and pages began
  record Survey(@Nullable LocalizedText intro, List<Page> pages, Map<String, Row> rowsByKey) {}

  Survey read(Sheet sheet) {
    sheet.rows().stream()
        .filter(row -> row.has(Columns.NAME))
        .filter(row -> RowType.of(row.get(Columns.TYPE)).kind() == Kind.BEGIN_GROUP)
        .forEach(row -> pageIds.add(row.get(Columns.NAME)));
    sheet.rows().forEach(this::read);
    open.forEach(frame ->
        problems.add(frame.row(), Columns.TYPE, Code.NOT_ENDED, frame.row().get(Columns.TYPE)));
    endLoosePage();
    return new Survey(intro, pages, rowsByKey);
  }

  private void read(Row row) {
    if (!row.has(Columns.TYPE)) {
      problems.add(row, Columns.TYPE, Code.TYPE_MISSING, "");
      return;
    }
    if (texts.yes(row, Columns.DISABLED)) {
      problems.leaveOut(row, Columns.DISABLED, Code.NOT_USED, row.get(Columns.TYPE));
      return;
    }
    var type = RowType.of(row.get(Columns.TYPE));
    switch (type.kind()) {
      case BEGIN_GROUP -> beginGroup(row);
      case BEGIN_REPEAT -> beginRepeat(row);
      case END_GROUP, END_REPEAT -> end(row, type.kind() == Kind.END_REPEAT);
      case METADATA ->
          problems.leaveOut(row, Columns.TYPE, Code.NEVER_COLLECTED, row.get(Columns.TYPE));
      case GEOMETRY -> refuse(row, Code.GEOMETRY);
      case UNSUPPORTED -> refuse(row, Code.TYPE_UNSUPPORTED);
      case SELECT_ONE, SELECT_MULTIPLE, RANK, INTEGER, DECIMAL, TEXT, DATE, NOTE, POSITION ->
          question(row, type);
    }
  }

  private void refuse(Row row, Code code) {
    heads.known.putIfAbsent(row.get(Columns.NAME), Known.REFUSED);
    problems.add(row, Columns.TYPE, code, row.get(Columns.TYPE));
  }

  private void question(Row row, RowType type) {
    rowsByKey.putIfAbsent(row.get(Columns.NAME), row);
    switch (open.peek()) {
      case Frame.OfTable table -> tables.addRow(table, row, type);
      case Frame.OfPlaces repeat when type.kind() == Kind.POSITION ->
          places.setPosition(repeat, row);
      case Frame frame -> add(questions.read(row, type, frame.condition()));
      case null -> {
        if (isIntro(row, type)) {
          intro = texts.optional(row, Columns.LABEL);
        } else {
          add(questions.read(row, type, null));
        }
      }
    }
  }

  private boolean isIntro(Row row, RowType type) {
    return type.kind() == Kind.NOTE && row.get(Columns.NAME).equals(Columns.INTRO_NOTE);
  }

  private void add(Optional<Question> question) {
    var frame = open.peek();
    question.ifPresent(frame == null ? loose::add : frame.questions()::add);
  }

  private void beginGroup(Row row) {
    rowsByKey.putIfAbsent(row.get(Columns.NAME), row);
    if (HeadReader.appearances(row).contains(TABLE)) {
      var within = open.peek();
      if (within instanceof Frame.OfTable) {
        problems.add(row, Columns.TYPE, Code.GROUP_WITHIN_GROUP, row.get(Columns.TYPE));
      }
      var condition = within == null ? null : within.condition();
      open.push(new Frame.OfTable(row, heads.read(row, condition)));
    } else if (open.isEmpty()) {
      beginPage(row);
    } else {
      problems.add(row, Columns.TYPE, Code.GROUP_WITHIN_GROUP, row.get(Columns.TYPE));
      open.push(new Frame.Refused(row, false));
    }
  }

  private void beginPage(Row row) {
    endLoosePage();
    heads.checkColumns(row);
    var id = row.get(Columns.NAME);
    if (id.isEmpty()) {
      id = freeId();
    } else if (!KeyRules.isPageId(id)) {
      problems.add(row, Columns.NAME, Code.NAME_MALFORMED, id);
    } else if (isTaken(id)) {
      problems.add(row, Columns.NAME, Code.NAME_REPEATED, id);
    }
    if (row.has(Columns.HINT)) {
      problems.add(row, Columns.HINT, Code.TEXT_OUT_OF_PLACE, row.get(Columns.HINT));
    }
    Condition condition = heads.condition(row);
    var title = texts.optional(row, Columns.LABEL);
    open.push(new Frame.OfPage(row, id, title, condition, new ArrayList<>()));
  }

  private boolean isTaken(String id) {
    return pages.stream().anyMatch(page -> page.id().equals(id));
  }

  private void beginRepeat(Row row) {
    rowsByKey.putIfAbsent(row.get(Columns.NAME), row);
    var within = open.peek();
    if (within == null || within instanceof Frame.OfPage) {
      var condition = within == null ? null : within.condition();
      open.push(new Frame.OfPlaces(row, heads.read(row, condition)));
    } else {
      problems.add(row, Columns.TYPE, Code.REPEAT_WITHIN_REPEAT, row.get(Columns.TYPE));
      open.push(new Frame.Refused(row, true));
    }
  }

  private void end(Row row, boolean repeat) {
    var frame = open.peek();
    if (frame == null || frame.isRepeat() != repeat) {
      problems.add(row, Columns.TYPE, Code.END_UNMATCHED, row.get(Columns.TYPE));
      return;
    }
    open.pop();
    switch (frame) {
      case Frame.OfPage page -> pages.add(new Page(page.id(), page.title(), page.questions()));
      case Frame.OfTable table -> add(tables.end(table));
      case Frame.OfPlaces repeated -> add(places.end(repeated));
      case Frame.Refused refused -> {}
    }
  }

  private void endLoosePage() {
    if (!loose.isEmpty()) {
      pages.add(new Page(freeId(), null, loose));
      loose = new ArrayList<>();
    }
  }

  private String freeId() {
    for (int i = 1; ; i++) {
      if (pageIds.add("page-" + i)) {
        return "page-" + i;
      }
    }
  }
}
