package se.rodatraden.survey.keying;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.place.MapContext.NamedPlace;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.keying.Typed.NotUnderstood;
import se.rodatraden.survey.keying.Typed.Nothing;
import se.rodatraden.survey.keying.Typed.Understood;
import se.rodatraden.survey.print.Sheet.Marked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How a line is typed: an option by its mark or its number in order, `?` for what cannot be read,
/// `0` or nothing where nothing is answered.
final class LineReader {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String UNREADABLE = "?";
  private static final Pattern DAY = Pattern.compile("(\\d{4}|\\d{2})-?(\\d{2})-?(\\d{2})");
  private static final Pattern POSITION =
      Pattern.compile("(\\d{1,2}[.,]\\d+)[\\s;,]+(\\d{1,2}[.,]\\d+)");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");
  private static final int CENTURY = 2000;
  private static final int MANY_PLACES = 4;

  private final List<NamedPlace> places;
  private final Locale language;

  LineReader(List<NamedPlace> places, Locale language) {
    this.places = List.copyOf(places);
    this.language = language;
  }

  /// @param words that go with "other"
  Typed read(KeyingLine line, String input, String words) {
    var typed = input.strip();
    if (typed.isEmpty()) {
      return words.isEmpty() ? new Nothing() : new NotUnderstood("words_without_mark", List.of());
    }
    if (typed.equals(UNREADABLE)) {
      return new Typed.Unreadable();
    }
    return line.isPlaceItself() ? place(typed) : answer(line, typed, words);
  }

  private Typed answer(KeyingLine line, String typed, String words) {
    return switch (line.asked()) {
      case Question.SingleChoice q -> one(line, typed, words);
      case Question.Scale q -> one(line, typed, words);
      case Question.Area q -> one(line, typed, words);
      case Question.Matrix q -> one(line, typed, words);
      case Question.MultiChoice q -> several(line, typed, words);
      case Question.Ranking q -> several(line, typed, words);
      case Question.Number q -> number(typed);
      case Question.Day q -> day(typed);
      case Question.Text q -> new Understood(JSON.stringNode(typed), "");
      case Question.Places q -> throw new IllegalStateException("a place is a line of its own");
      case Question.Information q -> throw new IllegalStateException("asks nothing");
    };
  }

  private Typed one(KeyingLine line, String typed, String words) {
    if (typed.equals("0")) {
      return new Nothing();
    }
    return find(line.choices(), typed)
        .<Typed>map(marked -> new Understood(value(marked, words), text(marked)))
        .orElseGet(() -> unknownMark(line.choices(), typed));
  }

  private Typed several(KeyingLine line, String typed, String words) {
    if (typed.equals("0")) {
      return new Nothing();
    }
    var chosen = new ArrayList<Marked>();
    for (var mark : marksIn(line.choices(), typed)) {
      var found = find(line.choices(), mark);
      if (found.isEmpty()) {
        return unknownMark(line.choices(), mark);
      }
      chosen.add(found.get());
    }
    var list = JSON.arrayNode();
    chosen.forEach(marked -> list.add(value(marked, words)));
    var echo = chosen.stream().map(this::text).collect(Collectors.joining(", "));
    return new Understood(list, echo);
  }

  /// "acd" is three marks where marks are letters; else they stand apart.
  private static List<String> marksIn(List<Marked> choices, String typed) {
    var apart = typed.split("[\\s,;.]+");
    var areLetters =
        choices.stream().allMatch(marked -> Character.isLetter(marked.mark().charAt(0)));
    return Stream.of(apart)
        .filter(Predicate.not(String::isEmpty))
        .flatMap(part ->
            areLetters && part.chars().allMatch(Character::isLetter)
                ? part.chars().mapToObj(Character::toString)
                : Stream.of(part))
        .toList();
  }

  private Optional<Marked> find(List<Marked> choices, String typed) {
    var wanted = typed.toUpperCase(Locale.ROOT);
    var byMark = choices.stream().filter(marked -> marked.mark().equals(wanted)).findFirst();
    return byMark.isPresent() || optionsAreNumbers(choices) ? byMark : byOrder(choices, typed);
  }

  /// Where the options themselves are numbers, "3" could be the third or the one that says 3.
  private boolean optionsAreNumbers(List<Marked> choices) {
    return choices.stream().anyMatch(marked -> Character.isDigit(text(marked).charAt(0)));
  }

  private static Optional<Marked> byOrder(List<Marked> choices, String typed) {
    if (!typed.matches("\\d{1,3}")) {
      return Optional.empty();
    }
    var position = Integer.parseInt(typed);
    return position >= 1 && position <= choices.size()
        ? Optional.of(choices.get(position - 1))
        : Optional.empty();
  }

  private static NotUnderstood unknownMark(List<Marked> choices, String typed) {
    return new NotUnderstood(
        "mark", List.of(typed, choices.getFirst().mark(), choices.getLast().mark()));
  }

  private static JsonNode value(Marked marked, String words) {
    var key = marked.choice().key();
    return marked.choice().other()
        ? JSON.objectNode().put("option", key).put("text", words)
        : JSON.stringNode(key);
  }

  private String text(Marked marked) {
    return marked.choice().text().in(language);
  }

  private static Typed number(String typed) {
    return NUMBER.matcher(typed).matches()
        ? new Understood(JSON.numberNode(new BigDecimal(typed.replace(',', '.'))), "")
        : new NotUnderstood("number", List.of(typed));
  }

  private static Typed day(String typed) {
    if (typed.equals("0")) {
      return new Nothing();
    }
    var matcher = DAY.matcher(typed);
    if (!matcher.matches()) {
      return new NotUnderstood("day", List.of(typed));
    }
    var year = Integer.parseInt(matcher.group(1));
    try {
      var day =
          LocalDate.of(
              matcher.group(1).length() == 2 ? CENTURY + year : year,
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)));
      return new Understood(JSON.stringNode(day.toString()), day.toString());
    } catch (DateTimeException e) {
      return new NotUnderstood("day", List.of(typed));
    }
  }

  private Typed place(String typed) {
    if (typed.equals("0")) {
      return new Nothing();
    }
    var position = POSITION.matcher(typed);
    if (position.matches()) {
      return new Understood(
          position(
              Double.parseDouble(position.group(1).replace(',', '.')),
              Double.parseDouble(position.group(2).replace(',', '.'))),
          "");
    }
    var exact = named(name -> name.equalsIgnoreCase(typed));
    var found = exact.isEmpty() ? named(name -> contains(name, typed)) : exact;
    if (found.size() == 1) {
      var place = found.getFirst();
      return new Understood(position(place.lat(), place.lon()), place.name());
    }
    var names = found.stream().limit(MANY_PLACES).map(NamedPlace::name).toList();
    return found.isEmpty()
        ? new NotUnderstood("place_unknown", List.of(typed))
        : new NotUnderstood("place_many", List.of(String.join(", ", names)));
  }

  private List<NamedPlace> named(Predicate<String> fits) {
    return places.stream().filter(place -> fits.test(place.name())).toList();
  }

  private static boolean contains(String name, String part) {
    return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private static JsonNode position(double lat, double lon) {
    return JSON.objectNode().put("lat", lat).put("lon", lon);
  }
}
