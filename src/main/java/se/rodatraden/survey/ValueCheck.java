package se.rodatraden.survey;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext.Bounds;
import se.rodatraden.survey.AnswerProblem.Code;
import tools.jackson.databind.JsonNode;

/// Whether a value that was given fits its question.
final class ValueCheck {

  static final int DEFAULT_TEXT_LENGTH = 1000;
  static final int DEFAULT_OTHER_LENGTH = 200;
  static final int DEFAULT_PLACES = 5;

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Set<String> PLACE_MEMBERS = Set.of("lat", "lon", "sub");

  private final Bounds bounds;

  ValueCheck(Bounds bounds) {
    this.bounds = bounds;
  }

  @Nullable AnswerProblem check(Question question, JsonNode value) {
    if (question instanceof Question.Matrix matrix) {
      return checkMatrix(matrix, value);
    }
    var code = codeFor(question, value);
    return code == null ? null : new AnswerProblem(question.key(), code);
  }

  private @Nullable Code codeFor(Question question, JsonNode value) {
    return switch (question) {
      case Question.SingleChoice q -> choice(q.options(), q.maxLength(), value);
      case Question.Scale q -> choice(q.options(), null, value);
      case Question.MultiChoice q -> choices(q, value);
      case Question.Ranking q -> ranking(q, value);
      case Question.Area q -> key(q.areas(), value);
      case Question.Number q -> number(q, value);
      case Question.Text q -> text(value, orElse(q.maxLength(), DEFAULT_TEXT_LENGTH));
      case Question.Day q -> isDay(value) ? null : Code.WRONG_TYPE;
      case Question.Places q -> places(q, value);
      case Question.Matrix q -> throw new IllegalStateException("a matrix names its row");
      case Question.Information q -> null;
    };
  }

  /// A required matrix wants every row.
  private static @Nullable AnswerProblem checkMatrix(Question.Matrix question, JsonNode value) {
    if (!value.isObject()) {
      return new AnswerProblem(question.key(), Code.WRONG_TYPE);
    }
    for (var row : value.properties()) {
      var code =
          isOneOf(question.rows(), row.getKey())
              ? key(question.options(), row.getValue())
              : Code.UNKNOWN_OPTION;
      if (code != null) {
        return new AnswerProblem(question.key(), code, row.getKey(), null);
      }
    }
    return question.rows().stream()
        .filter(row -> question.required() && !value.has(row.key()))
        .findFirst()
        .map(row -> new AnswerProblem(question.key(), Code.MISSING, row.key(), null))
        .orElse(null);
  }

  private static @Nullable Code key(List<Choice> choices, JsonNode value) {
    if (!value.isString()) {
      return Code.WRONG_TYPE;
    }
    return isOneOf(choices, value.stringValue()) ? null : Code.UNKNOWN_OPTION;
  }

  private static boolean isOneOf(List<Choice> choices, String key) {
    for (var choice : choices) {
      if (choice.key().equals(key)) {
        return true;
      }
    }
    return false;
  }

  /// "Other" always comes as an object with its text, which may be empty; no other option does.
  private static @Nullable Code choice(
      List<Choice> options, @Nullable Integer maxLength, JsonNode value) {
    var hasText = value.isObject() && value.size() == 2 && value.has("option") && value.has("text");
    var chosen = hasText ? value.get("option") : value;
    var wrong = key(options, chosen);
    if (wrong != null) {
      return wrong;
    }
    if (wantsText(options, chosen.stringValue()) != hasText) {
      return Code.WRONG_TYPE;
    }
    return hasText ? text(value.get("text"), orElse(maxLength, DEFAULT_OTHER_LENGTH)) : null;
  }

  private static boolean wantsText(List<Choice> options, String chosen) {
    for (var option : options) {
      if (option.other() && option.key().equals(chosen)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Code choices(Question.MultiChoice question, JsonNode value) {
    if (!value.isArray()) {
      return Code.WRONG_TYPE;
    }
    var chosen = new ArrayList<String>();
    for (var item : value) {
      var wrong = choice(question.options(), question.maxLength(), item);
      if (wrong != null) {
        return wrong;
      }
      chosen.add(Answers.withoutText(item).stringValue());
    }
    var exclusive =
        question.options().stream().anyMatch(o -> o.exclusive() && chosen.contains(o.key()));
    return exclusive ? count(chosen, null, 1) : count(chosen, question.min(), question.max());
  }

  private static @Nullable Code ranking(Question.Ranking question, JsonNode value) {
    if (!value.isArray()) {
      return Code.WRONG_TYPE;
    }
    var ranked = new ArrayList<String>();
    for (var item : value) {
      var wrong = key(question.options(), item);
      if (wrong != null) {
        return wrong;
      }
      ranked.add(item.stringValue());
    }
    return count(ranked, question.min(), question.max());
  }

  private static @Nullable Code count(
      List<String> keys, @Nullable Integer least, @Nullable Integer most) {
    var repeats = new HashSet<>(keys).size() < keys.size();
    if (repeats || keys.size() > orElse(most, Integer.MAX_VALUE)) {
      return Code.TOO_MANY;
    }
    return keys.size() < orElse(least, 0) ? Code.TOO_FEW : null;
  }

  private static @Nullable Code number(Question.Number question, JsonNode value) {
    if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
      return Code.WRONG_TYPE;
    }
    var number = value.doubleValue();
    var tooLow = question.min() != null && number < question.min();
    var tooHigh = question.max() != null && number > question.max();
    return tooLow || tooHigh ? Code.OUT_OF_RANGE : null;
  }

  /// @param most in UTF-16 units, as the respondent's browser counts
  private static @Nullable Code text(JsonNode value, int most) {
    if (!value.isString()) {
      return Code.WRONG_TYPE;
    }
    return value.stringValue().length() > most ? Code.TOO_LONG : null;
  }

  static boolean isDay(JsonNode value) {
    if (!value.isString() || !DAY.matcher(value.stringValue()).matches()) {
      return false;
    }
    try {
      LocalDate.parse(value.stringValue());
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  static int mostPlaces(Question.Places question) {
    return orElse(question.maxPlaces(), DEFAULT_PLACES);
  }

  private @Nullable Code places(Question.Places question, JsonNode value) {
    if (!value.isArray() || !all(value, ValueCheck::isPlace)) {
      return Code.WRONG_TYPE;
    }
    if (value.size() > mostPlaces(question)) {
      return Code.TOO_MANY;
    }
    var inside =
        all(value, it -> bounds.contains(it.get("lat").doubleValue(), it.get("lon").doubleValue()));
    return inside ? null : Code.OUTSIDE_AREA;
  }

  private static boolean isPlace(JsonNode value) {
    var lat = value.get("lat");
    var lon = value.get("lon");
    var sub = value.get("sub");
    return value.isObject()
        && PLACE_MEMBERS.containsAll(value.propertyNames())
        && lat != null
        && lat.isNumber()
        && lon != null
        && lon.isNumber()
        && (sub == null || sub.isObject());
  }

  private static boolean all(JsonNode list, java.util.function.Predicate<JsonNode> fits) {
    return StreamSupport.stream(list.spliterator(), false).allMatch(fits);
  }

  private static int orElse(@Nullable Integer limit, int otherwise) {
    return limit == null ? otherwise : limit;
  }
}
