package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A question of any kind as it is being written: it keeps what another kind would need, so that a
/// change of kind loses nothing before the round opens. What each part means stands at [Question].
///
/// @param sub what is asked about each place
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record QuestionDraft(
    String key,
    QuestionKind kind,
    @JsonUnwrapped Meaning meaning,
    @JsonUnwrapped Wording wording,
    @JsonUnwrapped Limits limits,
    @JsonUnwrapped Choices choices,
    @Nullable Condition showIf,
    List<QuestionDraft> sub) {

  public QuestionDraft {
    sub = sub == null ? List.of() : List.copyOf(sub);
  }

  /// @param core taken over unchanged by later rounds
  public record Meaning(
      @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable String concept,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean core) {}

  public record Wording(
      DraftText text, @JsonInclude(JsonInclude.Include.NON_EMPTY) DraftText help) {
    public Wording {
      text = text == null ? DraftText.EMPTY : text;
      help = help == null ? DraftText.EMPTY : help;
    }
  }

  /// @param min with `max`: of how many are chosen, or of the number itself
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Limits(
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean required,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean shuffled,
      @Nullable Double min,
      @Nullable Double max,
      @Nullable Integer maxLength,
      @Nullable Integer maxPlaces) {
    static final Limits NONE = new Limits(false, false, null, null, null, null);
  }

  public record Choices(
      List<ChoiceDraft> options, List<ChoiceDraft> rows, List<ChoiceDraft> areas) {
    static final Choices NONE = new Choices(List.of(), List.of(), List.of());

    public Choices {
      options = options == null ? List.of() : List.copyOf(options);
      rows = rows == null ? List.of() : List.copyOf(rows);
      areas = areas == null ? List.of() : List.copyOf(areas);
    }

    public Choices withOptions(List<ChoiceDraft> changed) {
      return new Choices(changed, rows, areas);
    }

    public Choices withRows(List<ChoiceDraft> changed) {
      return new Choices(options, changed, areas);
    }

    public Choices withAreas(List<ChoiceDraft> changed) {
      return new Choices(options, rows, changed);
    }
  }

  /// Nothing written yet.
  public static QuestionDraft of(QuestionKind kind, String key) {
    return new QuestionDraft(
        key,
        kind,
        new Meaning(null, false),
        new Wording(DraftText.EMPTY, DraftText.EMPTY),
        Limits.NONE,
        Choices.NONE,
        null,
        List.of());
  }

  /// What a respondent may choose in this kind.
  public List<ChoiceDraft> offered() {
    if (kind == QuestionKind.AREA) {
      return choices.areas();
    }
    return kind.hasOptions() ? choices.options() : List.of();
  }

  /// When it shows, as far as that is finished.
  public @Nullable Condition finishedCondition() {
    return DraftJson.finished(showIf);
  }

  /// Itself, then what is asked about each place.
  public Stream<QuestionDraft> withSub() {
    return kind == QuestionKind.PLACES
        ? Stream.concat(Stream.of(this), sub.stream())
        : Stream.of(this);
  }

  /// Every text that is of use in this kind, written or not; names of areas are not written here.
  public Stream<DraftText> texts() {
    var rows = kind == QuestionKind.MATRIX ? choices.rows() : List.<ChoiceDraft>of();
    var options = kind.hasOptions() ? choices.options() : List.<ChoiceDraft>of();
    return Stream.concat(
        Stream.of(wording.text(), wording.help()),
        Stream.concat(rows.stream(), options.stream())
            .flatMap(choice -> Stream.of(choice.text(), choice.stop())));
  }

  public QuestionDraft withKey(String changed) {
    return new QuestionDraft(changed, kind, meaning, wording, limits, choices, showIf, sub);
  }

  /// Marks of options that the new kind has no use for are taken off.
  public QuestionDraft withKind(QuestionKind changed) {
    var fitting =
        choices.withOptions(
            choices.options().stream().map(option -> OptionRole.fitting(option, changed)).toList());
    return new QuestionDraft(key, changed, meaning, wording, limits, fitting, showIf, sub);
  }

  public QuestionDraft with(Meaning changed) {
    return new QuestionDraft(key, kind, changed, wording, limits, choices, showIf, sub);
  }

  public QuestionDraft with(Wording changed) {
    return new QuestionDraft(key, kind, meaning, changed, limits, choices, showIf, sub);
  }

  public QuestionDraft with(Limits changed) {
    return new QuestionDraft(key, kind, meaning, wording, changed, choices, showIf, sub);
  }

  public QuestionDraft with(Choices changed) {
    return new QuestionDraft(key, kind, meaning, wording, limits, changed, showIf, sub);
  }

  public QuestionDraft shownIf(@Nullable Condition changed) {
    return new QuestionDraft(key, kind, meaning, wording, limits, choices, changed, sub);
  }

  public QuestionDraft withSub(List<QuestionDraft> changed) {
    return new QuestionDraft(key, kind, meaning, wording, limits, choices, showIf, changed);
  }
}
