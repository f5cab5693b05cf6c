package se.rodatraden.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// A page as it is being written.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PageDraft(
    String id,
    DraftText title,
    @JsonInclude(JsonInclude.Include.ALWAYS) List<QuestionDraft> questions) {

  public PageDraft {
    title = title == null ? DraftText.EMPTY : title;
    questions = List.copyOf(questions);
  }

  public PageDraft with(DraftText changed) {
    return new PageDraft(id, changed, questions);
  }

  public PageDraft with(List<QuestionDraft> changed) {
    return new PageDraft(id, title, changed);
  }
}
