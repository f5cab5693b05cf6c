package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.LocalizedText;

/// A question of a questionnaire; what it takes for an answer depends on its kind.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Question.SingleChoice.class, name = "singleChoice"),
  @JsonSubTypes.Type(value = Question.Scale.class, name = "scale"),
  @JsonSubTypes.Type(value = Question.Matrix.class, name = "matrix"),
  @JsonSubTypes.Type(value = Question.MultiChoice.class, name = "multiChoice"),
  @JsonSubTypes.Type(value = Question.Number.class, name = "number"),
  @JsonSubTypes.Type(value = Question.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Question.Day.class, name = "date"),
  @JsonSubTypes.Type(value = Question.Ranking.class, name = "ranking"),
  @JsonSubTypes.Type(value = Question.Places.class, name = "places"),
  @JsonSubTypes.Type(value = Question.Area.class, name = "area"),
  @JsonSubTypes.Type(value = Question.Information.class, name = "information")
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Question {

  /// Readable and stable within the questionnaire, e.g. `trygg-kvall`.
  String key();

  /// What it measures, shared by questions in other surveys that measure the same.
  @Nullable String concept();

  /// Belongs to the locked core (kärnan), which a new round takes over unchanged.
  boolean core();

  LocalizedText text();

  @Nullable LocalizedText help();

  /// An answer must be given where the question shows.
  boolean required();

  @Nullable Condition showIf();

  /// What may be chosen: options or areas; nothing where the answer is in other words.
  default List<Choice> choices() {
    return switch (this) {
      case SingleChoice q -> q.options();
      case Scale q -> q.options();
      case Matrix q -> q.options();
      case MultiChoice q -> q.options();
      case Ranking q -> q.options();
      case Area q -> q.areas();
      case Number q -> List.of();
      case Text q -> List.of();
      case Day q -> List.of();
      case Places q -> List.of();
      case Information q -> List.of();
    };
  }

  /// One of the options.
  ///
  /// @param shuffled options come in random order; "other", "don't know" and what is chosen alone
  ///   stay last
  record SingleChoice(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      List<Choice> options,
      @Nullable Integer maxLength,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shuffled)
      implements Question {
    public SingleChoice {
      options = List.copyOf(options);
    }
  }

  /// One step of a scale; the steps are options in order.
  record Scale(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      List<Choice> options)
      implements Question {
    public Scale {
      options = List.copyOf(options);
    }
  }

  /// One of the same options for each row.
  record Matrix(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      List<Choice> rows,
      List<Choice> options)
      implements Question {
    public Matrix {
      rows = List.copyOf(rows);
      options = List.copyOf(options);
    }
  }

  /// Any of the options.
  ///
  /// @param shuffled as for [SingleChoice]
  record MultiChoice(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      List<Choice> options,
      @Nullable Integer min,
      @Nullable Integer max,
      @Nullable Integer maxLength,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shuffled)
      implements Question {
    public MultiChoice {
      options = List.copyOf(options);
    }
  }

  /// A number within bounds, both included.
  @SuppressWarnings("AvoidCommonTypeNames") // always named as Question.Number
  record Number(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      @Nullable Double min,
      @Nullable Double max)
      implements Question {}

  /// The respondent's own words.
  record Text(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      @Nullable Integer maxLength)
      implements Question {}

  /// A day, `2026-05-04`.
  record Day(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf)
      implements Question {}

  /// Options in order, the first foremost; not all need be ranked.
  ///
  /// @param shuffled as for [SingleChoice]
  record Ranking(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      List<Choice> options,
      @Nullable Integer min,
      @Nullable Integer max,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shuffled)
      implements Question {
    public Ranking {
      options = List.copyOf(options);
    }
  }

  /// Positions on a map, and what is asked about each; nothing where `sub` is absent.
  record Places(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      @Nullable Integer maxPlaces,
      List<Question> sub)
      implements Question {
    public Places {
      sub = sub == null ? List.of() : List.copyOf(sub);
    }
  }

  /// Which part of the municipality; keys are those of its areas.
  record Area(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf,
      List<Choice> areas)
      implements Question {
    public Area {
      areas = List.copyOf(areas);
    }

    Area withAreas(List<Choice> others) {
      return new Area(key, concept, core, text, help, required, showIf, others);
    }
  }

  /// Says something, asks nothing.
  record Information(
      String key,
      @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core,
      LocalizedText text,
      @Nullable LocalizedText help,
      boolean required,
      @Nullable Condition showIf)
      implements Question {}
}
