package se.rodatraden.survey.xlsform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.xlsform.RowProblem.Code;

/// Makes a question about places of a repeat with a position in it.
final class PlacesReader {

  private final HeadReader heads;
  private final TextReader texts;
  private final Problems problems;

  PlacesReader(HeadReader heads, TextReader texts, Problems problems) {
    this.heads = heads;
    this.texts = texts;
    this.problems = problems;
  }

  void setPosition(Frame.OfPlaces repeat, Row row) {
    heads.checkColumns(row);
    if (repeat.position != null) {
      problems.add(row, Columns.TYPE, Code.POSITION_REPEATED, row.get(Columns.TYPE));
    }
    if (row.has(Columns.RELEVANT) || row.has(Columns.CONSTRAINT)) {
      var column = row.has(Columns.RELEVANT) ? Columns.RELEVANT : Columns.CONSTRAINT;
      problems.add(row, column, Code.CONSTRAINT, row.get(column));
    }
    heads.known.putIfAbsent(row.get(Columns.NAME), Known.ROW_OF_TABLE);
    repeat.position = row;
  }

  Optional<Question> end(Frame.OfPlaces repeat) {
    var row = repeat.row();
    var position = repeat.position;
    if (position == null) {
      problems.add(row, Columns.TYPE, Code.REPEAT_WITHOUT_POSITION, row.get(Columns.TYPE));
      return Optional.empty();
    }
    var maxPlaces = maxPlaces(row);
    if (repeat.head.isEmpty()) {
      return Optional.empty();
    }
    var head = repeat.head.get();
    var own = head.text();
    var text = own == null ? texts.required(position, Columns.LABEL) : Optional.of(own);
    var help = help(position, own, head.help());
    return text.map(label -> {
      var places =
          new Question.Places(
              head.key(),
              head.concept(),
              head.core(),
              label,
              help,
              head.required(),
              head.showIf(),
              maxPlaces,
              repeat.questions());
      heads.define(places, false);
      return places;
    });
  }

  /// What the position says besides the repeat is help, if there is none already.
  private @Nullable LocalizedText help(
      Row position, @Nullable LocalizedText own, @Nullable LocalizedText help) {
    var label = texts.optional(position, Columns.LABEL);
    var hint = texts.optional(position, Columns.HINT);
    var more = label == null || own == null || label.equals(own) ? hint : label;
    if (more == null) {
      return help;
    }
    if (help != null || (hint != null && !more.equals(hint))) {
      problems.add(position, Columns.LABEL, Code.TEXT_OUT_OF_PLACE, more.in(Texts.SWEDISH));
    }
    return more;
  }

  private @Nullable Integer maxPlaces(Row row) {
    return texts.whole(
        row, row.has(Columns.MAX_PLACES) ? Columns.MAX_PLACES : Columns.REPEAT_COUNT);
  }
}
