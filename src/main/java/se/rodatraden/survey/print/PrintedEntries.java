package se.rodatraden.survey.print;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.print.PrintedEntry.Kind;
import se.rodatraden.survey.print.Sheet.Marked;
import se.rodatraden.survey.print.Sheet.Numbered;

/// Puts the questions of a sheet into words.
final class PrintedEntries {

  private static final int MOST_LINES = 6;
  private static final int FEWEST_LINES = 2;
  private static final int CHARACTERS_ON_A_LINE = 80;
  private static final int USUAL_LENGTH = 320;

  private final Questionnaire questionnaire;
  private final Typesetting words;

  PrintedEntries(Questionnaire questionnaire, Typesetting words) {
    this.questionnaire = questionnaire;
    this.words = words;
  }

  List<PrintedEntry> of(List<Sheet.Entry> entries) {
    return entries.stream().map(this::of).toList();
  }

  private PrintedEntry of(Sheet.Entry entry) {
    return switch (entry) {
      case Sheet.Note(var note) -> note(note);
      case Numbered question -> question(question);
    };
  }

  private PrintedEntry note(Question.Information note) {
    return new PrintedEntry(
        Kind.NOTE,
        "",
        words.text(note.text()),
        words.textOrEmpty(note.help()),
        "",
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0);
  }

  private PrintedEntry question(Numbered numbered) {
    var question = numbered.asked();
    var options = numbered.choices().stream().map(this::option).toList();
    return new PrintedEntry(
        kindOf(question),
        numbered.number(),
        words.text(question.text()),
        words.textOrEmpty(question.help()),
        words.condition(question.showIf(), questionnaire, numbered.numbers()),
        hint(question),
        options,
        words.acrossThePage(options),
        numbered.rows().stream()
            .map(row -> new PrintedEntry.Row(row.number(), words.text(row.choice().text())))
            .toList(),
        numbered.spots().stream().map(this::spot).toList(),
        numbered.choices().stream().filter(this::stops).map(this::stop).toList(),
        linesFor(question));
  }

  private static Kind kindOf(Question question) {
    return switch (question) {
      case Question.SingleChoice q -> Kind.MARKS;
      case Question.Scale q -> Kind.MARKS;
      case Question.MultiChoice q -> Kind.MARKS;
      case Question.Area q -> Kind.MARKS;
      case Question.Matrix q -> Kind.TABLE;
      case Question.Ranking q -> Kind.RANKS;
      case Question.Number q -> Kind.NUMBER;
      case Question.Day q -> Kind.DAY;
      case Question.Text q -> Kind.WORDS;
      case Question.Places q -> Kind.PLACES;
      case Question.Information q -> Kind.NOTE;
    };
  }

  private PrintedEntry.Option option(Marked marked) {
    return new PrintedEntry.Option(
        marked.mark(), words.text(marked.choice().text()), marked.choice().other());
  }

  private boolean stops(Marked marked) {
    return marked.choice().stop() != null;
  }

  private String stop(Marked marked) {
    return words.say("stop", marked.mark(), words.textOrEmpty(marked.choice().stop()));
  }

  private PrintedEntry.Spot spot(Sheet.Spot spot) {
    return new PrintedEntry.Spot(
        words.say("place", spot.number()), words.say("place.describe"), of(spot.about()));
  }

  private String hint(Question question) {
    return switch (question) {
      case Question.SingleChoice q -> words.say("hint.one");
      case Question.Scale q -> words.say("hint.one");
      case Question.Area q -> words.say("hint.one");
      case Question.Matrix q -> words.say("hint.one_a_row");
      case Question.MultiChoice q -> limits("hint.several", q.min(), q.max());
      case Question.Ranking q -> limits("hint.rank", q.min(), q.max());
      case Question.Number q -> range(q);
      case Question.Day q -> words.say("hint.day");
      case Question.Text q -> words.say("hint.text");
      case Question.Places q -> words.say("hint.places");
      case Question.Information q -> "";
    };
  }

  private String limits(String key, @Nullable Integer least, @Nullable Integer most) {
    var hasLeast = least != null && least > 1;
    var limit =
        hasLeast && most != null
            ? words.say("limit.between", String.valueOf(least), String.valueOf(most))
            : hasLeast
                ? words.say("limit.least", String.valueOf(least))
                : most != null ? words.say("limit.most", String.valueOf(most)) : "";
    return (words.say(key) + " " + limit).strip();
  }

  private String range(Question.Number question) {
    var min = question.min();
    var max = question.max();
    if (min != null && max != null) {
      return words.say("hint.number.between", plain(min), plain(max));
    }
    if (min != null) {
      return words.say("hint.number.least", plain(min));
    }
    return max != null ? words.say("hint.number.most", plain(max)) : words.say("hint.number");
  }

  private static String plain(double bound) {
    return new java.math.BigDecimal(bound).stripTrailingZeros().toPlainString();
  }

  private static int linesFor(Question question) {
    if (!(question instanceof Question.Text text)) {
      return 0;
    }
    var length = requireNonNullElse(text.maxLength(), USUAL_LENGTH);
    return Math.clamp(length / CHARACTERS_ON_A_LINE, FEWEST_LINES, MOST_LINES);
  }
}
