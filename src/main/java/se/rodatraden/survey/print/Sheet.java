package se.rodatraden.survey.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;

/// A questionnaire as it stands on paper: every question has a number and every option a mark, the
/// same where it is printed and where the answers are keyed.
public record Sheet(List<Part> parts) {

  /// On paper there is room for no more places than these, whatever the web takes.
  public static final int MOST_SPOTS = 3;

  private static final int USUAL_SPOTS = 5;
  private static final int LETTERS = 26;

  public Sheet {
    parts = List.copyOf(parts);
  }

  public record Part(@Nullable LocalizedText title, List<Entry> entries) {
    public Part {
      entries = List.copyOf(entries);
    }
  }

  public sealed interface Entry {}

  /// Says something, asks nothing.
  public record Note(Question.Information says) implements Entry {}

  /// @param number e.g. `4`, or `5.1b` for the second question about the first place of question 5
  /// @param choices options or areas with their marks
  /// @param rows of a matrix
  /// @param spots room for places
  /// @param numbers what the questions that its condition may look at are numbered, by key
  public record Numbered(
      String number,
      Question asked,
      List<Marked> choices,
      List<Row> rows,
      List<Spot> spots,
      Map<String, String> numbers)
      implements Entry {
    public Numbered {
      choices = List.copyOf(choices);
      rows = List.copyOf(rows);
      spots = List.copyOf(spots);
      numbers = Map.copyOf(numbers);
    }
  }

  /// @param mark a letter; a number where there are more options than letters
  public record Marked(String mark, Choice choice) {}

  /// @param number e.g. `4.2`
  public record Row(String number, Choice choice) {}

  /// @param number e.g. `5.1`
  public record Spot(String number, List<Entry> about) {
    public Spot {
      about = List.copyOf(about);
    }
  }

  public static Sheet of(Questionnaire questionnaire) {
    var parts = new ArrayList<Part>();
    var numbers = new HashMap<String, String>();
    for (var page : questionnaire.pages()) {
      var entries = new ArrayList<Entry>();
      for (var question : page.questions()) {
        entries.add(entry(question, String.valueOf(numbers.size() + 1), numbers));
      }
      parts.add(new Part(page.title(), entries));
    }
    return new Sheet(parts);
  }

  /// All numbered questions, what is asked about a place right after the place.
  public List<Numbered> numbered() {
    return parts.stream().flatMap(part -> numbered(part.entries()).stream()).toList();
  }

  private static List<Numbered> numbered(List<Entry> entries) {
    var all = new ArrayList<Numbered>();
    for (var entry : entries) {
      if (entry instanceof Numbered question) {
        all.add(question);
        question.spots().forEach(spot -> all.addAll(numbered(spot.about())));
      }
    }
    return all;
  }

  private static Entry entry(Question question, String number, Map<String, String> numbers) {
    if (question instanceof Question.Information note) {
      return new Note(note);
    }
    var before = Map.copyOf(numbers);
    numbers.put(question.key(), number);
    return new Numbered(
        number,
        question,
        marked(question.choices()),
        question instanceof Question.Matrix matrix ? rows(matrix, number) : List.of(),
        question instanceof Question.Places places ? spots(places, number, numbers) : List.of(),
        before);
  }

  private static List<Marked> marked(List<Choice> choices) {
    return IntStream.range(0, choices.size())
        .mapToObj(i -> new Marked(mark(i, choices.size()), choices.get(i)))
        .toList();
  }

  private static String mark(int position, int of) {
    return of <= LETTERS ? String.valueOf((char) ('A' + position)) : String.valueOf(position + 1);
  }

  private static List<Row> rows(Question.Matrix matrix, String number) {
    return IntStream.range(0, matrix.rows().size())
        .mapToObj(i -> new Row(number + "." + (i + 1), matrix.rows().get(i)))
        .toList();
  }

  private static List<Spot> spots(
      Question.Places places, String number, Map<String, String> numbers) {
    var count = Math.min(Objects.requireNonNullElse(places.maxPlaces(), USUAL_SPOTS), MOST_SPOTS);
    var spots = new ArrayList<Spot>();
    for (int i = 1; i <= count; i++) {
      var spot = number + "." + i;
      var known = new HashMap<>(numbers);
      var about = new ArrayList<Entry>();
      char letter = 'a';
      for (var sub : places.sub()) {
        var entry = entry(sub, spot + letter, known);
        letter = (char) (letter + (entry instanceof Numbered ? 1 : 0));
        about.add(entry);
      }
      spots.add(new Spot(spot, about));
    }
    return spots;
  }
}
