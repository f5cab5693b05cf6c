package se.rodatraden.survey.keying;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext.NamedPlace;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.Questionnaire;
import se.rodatraden.survey.keying.Typed.Understood;
import se.rodatraden.survey.print.Sheet;
import se.rodatraden.survey.print.Sheet.Numbered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The lines of a questionnaire in the order of its paper, and the answers that come of them.
public final class KeyingSheet {

  private final List<KeyingLine> lines;
  private final LineReader reader;

  private KeyingSheet(List<KeyingLine> lines, LineReader reader) {
    this.lines = List.copyOf(lines);
    this.reader = reader;
  }

  /// @param places that can be named
  /// @param language of what is echoed
  public static KeyingSheet of(
      Questionnaire questionnaire, List<NamedPlace> places, Locale language) {
    var lines = new ArrayList<KeyingLine>();
    for (var part : Sheet.of(questionnaire).parts()) {
      for (var entry : part.entries()) {
        if (entry instanceof Numbered numbered) {
          addLines(numbered, lines);
        }
      }
    }
    return new KeyingSheet(lines, new LineReader(places, language));
  }

  public List<KeyingLine> lines() {
    return lines;
  }

  private static void addLines(Numbered numbered, List<KeyingLine> lines) {
    switch (numbered.asked()) {
      case Question.Matrix matrix ->
          numbered
              .rows()
              .forEach(row ->
                  lines.add(
                      new KeyingLine(
                          row.number(),
                          matrix,
                          row.choice(),
                          null,
                          null,
                          numbered.choices(),
                          false)));
      case Question.Places places -> addPlaces(numbered, places, lines);
      default -> addWithWords(numbered, numbered.asked(), null, null, lines);
    }
  }

  private static void addPlaces(Numbered numbered, Question.Places places, List<KeyingLine> lines) {
    for (int i = 0; i < numbered.spots().size(); i++) {
      var spot = numbered.spots().get(i);
      lines.add(new KeyingLine(spot.number(), places, null, i, null, List.of(), false));
      for (var entry : spot.about()) {
        if (entry instanceof Numbered sub && sub.asked() instanceof Question.Matrix matrix) {
          for (var row : sub.rows()) {
            lines.add(
                new KeyingLine(
                    row.number(), places, row.choice(), i, matrix, sub.choices(), false));
          }
        } else if (entry instanceof Numbered sub) {
          addWithWords(sub, places, i, sub.asked(), lines);
        }
      }
    }
  }

  private static void addWithWords(
      Numbered numbered,
      Question question,
      @Nullable Integer place,
      @Nullable Question about,
      List<KeyingLine> lines) {
    var line =
        new KeyingLine(numbered.number(), question, null, place, about, numbered.choices(), false);
    lines.add(line);
    if (line.other().isPresent()) {
      lines.add(
          new KeyingLine(
              numbered.number(), question, null, place, about, numbered.choices(), true));
    }
  }

  /// A paper as far as it has been typed.
  ///
  /// @param typed by line
  public record Read(ObjectNode answers, List<Typed> typed) {
    public Read {
      typed = List.copyOf(typed);
    }

    public boolean isUnderstood() {
      return typed.stream().noneMatch(Typed.NotUnderstood.class::isInstance);
    }

    public long count(Class<? extends Typed> kind) {
      return typed.stream().filter(kind::isInstance).count();
    }
  }

  /// @param inputs what stands on each line
  public Read read(List<String> inputs) {
    var answers = JsonNodeFactory.instance.objectNode();
    var typed = new ArrayList<Typed>();
    var places = new ObjectNode[Sheet.MOST_SPOTS];
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (line.isWords()) {
        typed.add(words(inputs.get(i)));
        continue;
      }
      var words = i + 1 < lines.size() && lines.get(i + 1).isWords() ? inputs.get(i + 1) : "";
      var understood = reader.read(line, inputs.get(i), words.strip());
      if (understood instanceof Understood(var value, var echo)) {
        understood = put(answers, places, line, value, understood);
      }
      typed.add(understood);
    }
    return new Read(answers, typed);
  }

  private static Typed words(String input) {
    return input.isBlank()
        ? new Typed.Nothing()
        : new Understood(JsonNodeFactory.instance.stringNode(input.strip()), "");
  }

  private static Typed put(
      ObjectNode answers, ObjectNode[] places, KeyingLine line, JsonNode value, Typed understood) {
    var place = line.place();
    if (place == null) {
      set(answers, line, value);
      return understood;
    }
    if (line.isPlaceItself()) {
      places[place] = (ObjectNode) value;
      ((ArrayNode) answers.withArrayProperty(line.question().key())).add(value);
      return understood;
    }
    var at = places[place];
    if (at == null || !belongsTo(answers, line, at)) {
      return new Typed.NotUnderstood("place_first", List.of());
    }
    set(at.withObjectProperty("sub"), line, value);
    return understood;
  }

  private static boolean belongsTo(ObjectNode answers, KeyingLine line, ObjectNode place) {
    var all = answers.get(line.question().key());
    return all != null && all.values().stream().anyMatch(each -> each == place);
  }

  private static void set(ObjectNode answers, KeyingLine line, JsonNode value) {
    var row = line.row();
    if (row == null) {
      answers.set(line.asked().key(), value);
    } else {
      answers.withObjectProperty(line.asked().key()).set(row.key(), value);
    }
  }
}
