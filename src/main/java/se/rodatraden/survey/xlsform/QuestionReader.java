package se.rodatraden.survey.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.xlsform.ConstraintReader.Limits;
import se.rodatraden.survey.xlsform.HeadReader.Head;
import se.rodatraden.survey.xlsform.RowProblem.Code;
import se.rodatraden.survey.xlsform.RowType.Kind;

/// Makes a question of a row.
final class QuestionReader {

  private static final String AREA = "area";
  private static final String LIKERT = "likert";
  private static final String OTHER_KEY = "other";

  private final HeadReader heads;
  private final ChoiceLists lists;
  private final TextReader texts;
  private final Problems problems;

  QuestionReader(HeadReader heads, ChoiceLists lists, TextReader texts, Problems problems) {
    this.heads = heads;
    this.lists = lists;
    this.texts = texts;
    this.problems = problems;
  }

  /// @param ofGroup the condition of the group around it
  /// @return empty where something was wrong
  Optional<Question> read(Row row, RowType type, @Nullable Condition ofGroup) {
    var head = heads.read(row, ofGroup);
    var text = texts.required(row, Columns.LABEL);
    var options = type.list() == null ? Optional.of(List.<Choice>of()) : options(row, type);
    var limits = limits(row, type.kind());
    var shuffled = shuffled(row, type.kind());
    if (head.isEmpty() || text.isEmpty() || options.isEmpty()) {
      return Optional.empty();
    }
    var chosen = alone(row, options.get(), limits);
    var question = question(row, type, head.get(), text.get(), chosen, limits, shuffled);
    heads.define(question, type.kind() == Kind.INTEGER);
    return Optional.of(question);
  }

  private Question question(
      Row row,
      RowType type,
      Head h,
      LocalizedText text,
      List<Choice> options,
      Limits limits,
      boolean shuffled) {
    var key = h.key();
    return switch (type.kind()) {
      case SELECT_ONE -> one(row, h, text, options, shuffled);
      case SELECT_MULTIPLE ->
          new Question.MultiChoice(
              key,
              h.concept(),
              h.core(),
              text,
              h.help(),
              h.required(),
              h.showIf(),
              options,
              limits.least(),
              limits.most(),
              texts.whole(row, Columns.MAX_LENGTH),
              shuffled);
      case RANK ->
          new Question.Ranking(
              key,
              h.concept(),
              h.core(),
              text,
              h.help(),
              h.required(),
              h.showIf(),
              options,
              limits.least(),
              limits.most(),
              shuffled);
      case INTEGER, DECIMAL ->
          new Question.Number(
              key,
              h.concept(),
              h.core(),
              text,
              h.help(),
              h.required(),
              h.showIf(),
              limits.min(),
              limits.max());
      case TEXT ->
          new Question.Text(
              key,
              h.concept(),
              h.core(),
              text,
              h.help(),
              h.required(),
              h.showIf(),
              limits.maxLength());
      case DATE ->
          new Question.Day(key, h.concept(), h.core(), text, h.help(), h.required(), h.showIf());
      case NOTE ->
          new Question.Information(
              key, h.concept(), h.core(), text, h.help(), h.required(), h.showIf());
      case POSITION ->
          new Question.Places(
              key, h.concept(), h.core(), text, h.help(), h.required(), h.showIf(), 1, List.of());
      default -> throw new IllegalStateException("no question: " + type);
    };
  }

  private Question one(
      Row row, Head h, LocalizedText text, List<Choice> options, boolean shuffled) {
    if (row.get(Columns.KIND).equalsIgnoreCase(AREA)) {
      return new Question.Area(
          h.key(), h.concept(), h.core(), text, h.help(), h.required(), h.showIf(), options);
    }
    var maxLength = texts.whole(row, Columns.MAX_LENGTH);
    var plain = !shuffled && maxLength == null && options.stream().noneMatch(Choice::other);
    return plain && HeadReader.appearances(row).contains(LIKERT)
        ? new Question.Scale(
            h.key(), h.concept(), h.core(), text, h.help(), h.required(), h.showIf(), options)
        : new Question.SingleChoice(
            h.key(),
            h.concept(),
            h.core(),
            text,
            h.help(),
            h.required(),
            h.showIf(),
            options,
            maxLength,
            shuffled);
  }

  Optional<List<Choice>> options(Row row, RowType type) {
    var found = lists.find(type.listName());
    if (found.isEmpty()) {
      problems.add(row, Columns.TYPE, Code.LIST_UNKNOWN, row.get(Columns.TYPE));
    }
    return found.map(options -> type.orOther() ? withOther(options) : options);
  }

  private static List<Choice> withOther(List<Choice> options) {
    var isThere = options.stream().anyMatch(option -> option.key().equals(OTHER_KEY));
    if (!isThere) {
      var with = new java.util.ArrayList<>(options);
      with.add(new Choice(OTHER_KEY, OrOther.TEXT, false, true, false, null));
      return List.copyOf(with);
    }
    return options.stream()
        .map(option ->
            option.key().equals(OTHER_KEY)
                ? new Choice(
                    OTHER_KEY,
                    option.text(),
                    option.exclusive(),
                    true,
                    option.dontKnow(),
                    option.stop())
                : option)
        .toList();
  }

  /// Marks what the constraint says is chosen alone.
  private List<Choice> alone(Row row, List<Choice> options, Limits limits) {
    limits.exclusive().stream()
        .filter(key -> options.stream().noneMatch(option -> option.key().equals(key)))
        .forEach(key -> problems.add(row, Columns.CONSTRAINT, Code.CONSTRAINT, key));
    return options.stream()
        .map(option ->
            limits.exclusive().contains(option.key())
                ? new Choice(
                    option.key(),
                    option.text(),
                    true,
                    option.other(),
                    option.dontKnow(),
                    option.stop())
                : option)
        .toList();
  }

  private Limits limits(Row row, Kind kind) {
    var constraint = row.get(Columns.CONSTRAINT);
    if (constraint.isEmpty()) {
      return Limits.NONE;
    }
    var of =
        switch (kind) {
          case DECIMAL -> ConstraintReader.Of.NUMBER;
          case INTEGER -> ConstraintReader.Of.WHOLE_NUMBER;
          case SELECT_MULTIPLE -> ConstraintReader.Of.CHOICES;
          case RANK -> ConstraintReader.Of.RANKING;
          case TEXT -> ConstraintReader.Of.TEXT;
          default -> null;
        };
    var limits = of == null ? Optional.<Limits>empty() : ConstraintReader.read(constraint, of);
    if (limits.isEmpty()) {
      problems.add(row, Columns.CONSTRAINT, Code.CONSTRAINT, constraint);
    }
    return limits.orElse(Limits.NONE);
  }

  /// `randomize=true` in `parameters`.
  @SuppressWarnings("StringSplitter") // an empty part is passed over
  private boolean shuffled(Row row, Kind kind) {
    var orders = kind == Kind.SELECT_ONE || kind == Kind.SELECT_MULTIPLE || kind == Kind.RANK;
    var shuffled = false;
    var written = row.get(Columns.PARAMETERS).toLowerCase(Locale.ROOT);
    for (var parameter : written.replace(" =", "=").replace("= ", "=").split("[\\s,;]+")) {
      if (orders && parameter.equals("randomize=true")) {
        shuffled = true;
      } else if (!parameter.isEmpty()
          && !(orders && (parameter.equals("randomize=false") || parameter.startsWith("seed=")))) {
        problems.add(row, Columns.PARAMETERS, Code.PARAMETER, parameter);
      }
    }
    return shuffled;
  }
}
