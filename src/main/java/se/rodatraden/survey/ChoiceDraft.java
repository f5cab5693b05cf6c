package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;

/// An option, row or area as it is being written; see [Choice].
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ChoiceDraft(
    String key,
    @JsonInclude(JsonInclude.Include.ALWAYS) DraftText text,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean exclusive,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean other,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean dontKnow,
    DraftText stop) {

  public ChoiceDraft {
    text = text == null ? DraftText.EMPTY : text;
    stop = stop == null ? DraftText.EMPTY : stop;
  }

  public ChoiceDraft(String key, DraftText text) {
    this(key, text, false, false, false, DraftText.EMPTY);
  }

  ChoiceDraft withKey(String changed) {
    return new ChoiceDraft(changed, text, exclusive, other, dontKnow, stop);
  }
}
