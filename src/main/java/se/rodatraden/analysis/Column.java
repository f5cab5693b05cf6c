package se.rodatraden.analysis;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.survey.Choice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One item's answers, respondent by respondent: a few bytes each.
sealed interface Column {

  void add(ObjectNode answers);

  boolean isAnswered(int respondent);

  boolean hasChosen(int respondent, int option);

  static Column of(Item item) {
    return switch (item.reading()) {
      case CHOSE, RANKED_FIRST -> new OneOf(item);
      case CHOSE_AMONG, RANKED -> new AnyOf(item);
    };
  }

  private static int indexOf(List<Choice> options, JsonNode key) {
    for (int i = 0; i < options.size(); i++) {
      if (key.isString() && options.get(i).key().equals(key.stringValue())) {
        return i;
      }
    }
    return -1;
  }

  /// At most one option each; the index of the option, or -1.
  final class OneOf implements Column {

    private static final int FIRST_CAPACITY = 1_024;

    private final Item item;
    private short[] chosen = new short[FIRST_CAPACITY];
    private int size;

    OneOf(Item item) {
      this.item = item;
    }

    @Override
    public void add(ObjectNode answers) {
      if (size == chosen.length) {
        chosen = Arrays.copyOf(chosen, size * 2);
      }
      var value = valueIn(answers);
      chosen[size++] = (short) (value == null ? -1 : indexOf(item.options(), value));
    }

    private @Nullable JsonNode valueIn(ObjectNode answers) {
      var value = answers.get(item.question());
      if (value == null || item.part() == null) {
        return value;
      }
      return item.reading() == Item.Reading.RANKED_FIRST ? value.get(0) : value.get(item.part());
    }

    @Override
    public boolean isAnswered(int respondent) {
      return chosen[respondent] >= 0;
    }

    @Override
    public boolean hasChosen(int respondent, int option) {
      return chosen[respondent] == option;
    }
  }

  /// Any number of options each.
  final class AnyOf implements Column {

    private final Item item;
    private final BitSet answered = new BitSet();
    private final BitSet[] chosen;
    private int size;

    AnyOf(Item item) {
      this.item = item;
      this.chosen = new BitSet[item.options().size()];
      Arrays.setAll(chosen, i -> new BitSet());
    }

    @Override
    public void add(ObjectNode answers) {
      var value = answers.get(item.question());
      if (value != null) {
        for (var key : value) {
          var option = indexOf(item.options(), key);
          if (option >= 0) {
            answered.set(size);
            chosen[option].set(size);
          }
        }
      }
      size++;
    }

    @Override
    public boolean isAnswered(int respondent) {
      return answered.get(respondent);
    }

    @Override
    public boolean hasChosen(int respondent, int option) {
      return chosen[option].get(respondent);
    }
  }
}
