package se.rodatraden.survey.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Choice;
import se.rodatraden.survey.Condition;
import se.rodatraden.survey.Question;
import se.rodatraden.survey.xlsform.HeadReader.Head;

/// What has begun and not ended, while rows are read.
sealed interface Frame {

  /// The row it began with.
  Row row();

  boolean isRepeat();

  /// Where questions go; those of a frame that was refused go nowhere.
  List<Question> questions();

  /// Holds for each of its questions.
  default @Nullable Condition condition() {
    return null;
  }

  /// A group that becomes a page.
  record OfPage(
      Row row,
      String id,
      @Nullable LocalizedText title,
      @Nullable Condition condition,
      List<Question> questions)
      implements Frame {
    @Override
    public boolean isRepeat() {
      return false;
    }
  }

  /// A group in the form of a table.
  final class OfTable implements Frame {
    private final Row row;
    final Optional<Head> head;
    final List<Choice> rows = new ArrayList<>();
    final List<Boolean> required = new ArrayList<>();
    @Nullable String list;

    OfTable(Row row, Optional<Head> head) {
      this.row = row;
      this.head = head;
    }

    @Override
    public Row row() {
      return row;
    }

    @Override
    public boolean isRepeat() {
      return false;
    }

    @Override
    public List<Question> questions() {
      return new ArrayList<>();
    }
  }

  /// A repeat that becomes a question about places.
  final class OfPlaces implements Frame {
    private final Row row;
    final Optional<Head> head;
    private final List<Question> sub = new ArrayList<>();
    @Nullable Row position;

    OfPlaces(Row row, Optional<Head> head) {
      this.row = row;
      this.head = head;
    }

    @Override
    public Row row() {
      return row;
    }

    @Override
    public boolean isRepeat() {
      return true;
    }

    @Override
    public List<Question> questions() {
      return sub;
    }
  }

  /// What could not be taken; read all the same, to find all that is wrong.
  record Refused(Row row, boolean isRepeat) implements Frame {
    @Override
    public List<Question> questions() {
      return new ArrayList<>();
    }
  }
}
