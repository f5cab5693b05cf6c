package se.rodatraden.survey;

import org.jspecify.annotations.Nullable;

/// Where in a questionnaire something stands, from the outside in.
///
/// @param page id of the page, null for what stands before the pages
/// @param question key of the question, or of what is asked about a place
/// @param choice key of the option, row or area
public record Where(
    @Nullable String page, @Nullable String question, @Nullable String choice, Part part) {

  public enum Part {
    TITLE,
    INTRO,
    /// The questionnaire, page or question as a whole.
    WHOLE,
    PAGE_TITLE,
    TEXT,
    HELP,
    OPTION,
    ROW,
    AREA,
    /// What is said to who chooses an option.
    STOP,
    CONDITION
  }

  static final Where TITLE = new Where(null, null, null, Part.TITLE);
  static final Where INTRO = new Where(null, null, null, Part.INTRO);
  static final Where QUESTIONNAIRE = new Where(null, null, null, Part.WHOLE);

  static Where page(String id, Part part) {
    return new Where(id, null, null, part);
  }

  Where question(String key) {
    return new Where(page, key, null, Part.WHOLE);
  }

  Where choice(String key, Part part) {
    return new Where(page, question, key, part);
  }

  Where at(Part part) {
    return new Where(page, question, choice, part);
  }
}
