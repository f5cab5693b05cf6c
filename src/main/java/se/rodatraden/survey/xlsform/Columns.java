package se.rodatraden.survey.xlsform;

import java.util.Map;
import java.util.Set;

/// The columns of a form, and what others call them.
final class Columns {

  static final String TYPE = "type";
  static final String NAME = "name";
  static final String LIST_NAME = "list_name";
  static final String LABEL = "label";
  static final String HINT = "hint";
  static final String REQUIRED = "required";
  static final String RELEVANT = "relevant";
  static final String CONSTRAINT = "constraint";
  static final String APPEARANCE = "appearance";
  static final String PARAMETERS = "parameters";
  static final String REPEAT_COUNT = "repeat_count";
  static final String DISABLED = "disabled";

  static final String FORM_TITLE = "form_title";
  static final String FORM_ID = "form_id";
  static final String DEFAULT_LANGUAGE = "default_language";
  static final String STYLE = "style";

  static final String KIND = "rodatraden_kind";
  static final String LIST = "rodatraden_list";
  static final String CONCEPT = "rodatraden_concept";
  static final String CORE = "rodatraden_core";
  static final String MAX_LENGTH = "rodatraden_max_length";
  static final String MAX_PLACES = "rodatraden_max_places";
  static final String EXCLUSIVE = "rodatraden_exclusive";
  static final String OTHER = "rodatraden_other";
  static final String DONT_KNOW = "rodatraden_dont_know";
  static final String STOP = "rodatraden_stop";
  static final String TITLE = "rodatraden_title";
  static final String LANGUAGES = "rodatraden_languages";
  static final String MINUTES = "rodatraden_minutes";
  static final String BOUNDS = "rodatraden_bounds";

  /// The note before the first page that holds the introduction.
  static final String INTRO_NOTE = "rodatraden_intro";

  /// Columns with one text for each language.
  static final Set<String> IN_LANGUAGES =
      Set.of(
          LABEL,
          HINT,
          STOP,
          TITLE,
          "guidance_hint",
          "constraint_message",
          "required_message",
          "image",
          "big-image",
          "audio",
          "video");

  /// What a filled cell of these would change, nothing here could carry out.
  static final Set<String> UNSUPPORTED =
      Set.of(
          "calculation",
          "default",
          "choice_filter",
          "trigger",
          "read_only",
          "image",
          "big-image",
          "audio",
          "video");

  /// Texts at other moments than when the question is put: this says it in its own words.
  static final Set<String> NOT_USED =
      Set.of("guidance_hint", "constraint_message", "required_message");

  static final Set<String> OF_SURVEY =
      Set.of(
          TYPE,
          NAME,
          LABEL,
          HINT,
          REQUIRED,
          RELEVANT,
          CONSTRAINT,
          APPEARANCE,
          PARAMETERS,
          REPEAT_COUNT,
          DISABLED,
          KIND,
          LIST,
          CONCEPT,
          CORE,
          MAX_LENGTH,
          MAX_PLACES);

  static final Set<String> OF_CHOICES =
      Set.of(LIST_NAME, NAME, LABEL, EXCLUSIVE, OTHER, DONT_KNOW, STOP);

  static final Set<String> OF_SETTINGS =
      Set.of(FORM_TITLE, DEFAULT_LANGUAGE, TITLE, LANGUAGES, MINUTES, BOUNDS);

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("relevance", RELEVANT),
          Map.entry("bind::relevant", RELEVANT),
          Map.entry("bind::required", REQUIRED),
          Map.entry("bind::constraint", CONSTRAINT),
          Map.entry("control::appearance", APPEARANCE),
          Map.entry("body::appearance", APPEARANCE),
          Map.entry("caption", LABEL),
          Map.entry("command", TYPE),
          Map.entry("tag", NAME),
          Map.entry("value", NAME),
          Map.entry("count", REPEAT_COUNT),
          Map.entry("jr:count", REPEAT_COUNT),
          Map.entry("readonly", "read_only"),
          Map.entry("bind::readonly", "read_only"),
          Map.entry("calculate", "calculation"),
          Map.entry("bind::calculate", "calculation"),
          Map.entry("constraining_message", "constraint_message"),
          Map.entry("bind::jr:constraintmsg", "constraint_message"),
          Map.entry("requiredmsg", "required_message"),
          Map.entry("bind::jr:requiredmsg", "required_message"),
          Map.entry("set_form_title", FORM_TITLE),
          Map.entry("title", FORM_TITLE));

  private Columns() {}

  static String named(String written) {
    return OTHER_NAMES.getOrDefault(written, written);
  }
}
