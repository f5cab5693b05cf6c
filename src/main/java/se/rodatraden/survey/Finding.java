package se.rodatraden.survey;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.Texts;

/// Something in a questionnaire that is wrong, or wanting.
///
/// @param language tag of the language that a text lacks
/// @param detail what it is about: a key, an option, a number, or a language
public record Finding(Code code, Where where, @Nullable String language, @Nullable String detail) {

  /// How far a questionnaire with such a finding may come.
  public enum Level {
    /// Not saved, not even as a draft.
    STOPS_SAVING,
    STOPS_OPENING,
    HINT
  }

  public enum Code {
    PAGE_ID_MALFORMED(Level.STOPS_SAVING),
    PAGE_ID_REPEATED(Level.STOPS_SAVING),
    QUESTION_KEY_MALFORMED(Level.STOPS_SAVING),
    QUESTION_KEY_REPEATED(Level.STOPS_SAVING),
    CHOICE_KEY_MALFORMED(Level.STOPS_SAVING),
    CHOICE_KEY_REPEATED(Level.STOPS_SAVING),
    LANGUAGE_MALFORMED(Level.STOPS_SAVING),
    TEXT_TOO_LONG(Level.STOPS_SAVING),
    PLACES_WITHIN_PLACES(Level.STOPS_SAVING),
    EXCLUSIVE_MISPLACED(Level.STOPS_SAVING),
    OTHER_MISPLACED(Level.STOPS_SAVING),
    DONT_KNOW_MISPLACED(Level.STOPS_SAVING),
    STOP_MISPLACED(Level.STOPS_SAVING),
    CONDITION_EMPTY(Level.STOPS_SAVING),
    CONDITION_UNKNOWN_QUESTION(Level.STOPS_SAVING),
    /// Names its own question, or one that waits for it in turn.
    CONDITION_CYCLE(Level.STOPS_SAVING),
    CONDITION_LATER_QUESTION(Level.STOPS_SAVING),
    /// Names what is asked about a place from outside that place.
    CONDITION_INSIDE_PLACE(Level.STOPS_SAVING),
    /// Compares an answer in a way that its question has no answers for.
    CONDITION_OPERATOR(Level.STOPS_SAVING),
    CONDITION_UNKNOWN_OPTION(Level.STOPS_SAVING),
    CONDITION_VALUE(Level.STOPS_SAVING),
    BOUND_NOT_FINITE(Level.STOPS_SAVING),
    /// Half made: no question, or nothing to compare with, has been chosen.
    CONDITION_UNFINISHED(Level.STOPS_OPENING),
    NO_QUESTIONS(Level.STOPS_OPENING),
    PAGE_EMPTY(Level.STOPS_OPENING),
    INTRO_MISSING(Level.STOPS_OPENING),
    OPTIONS_TOO_FEW(Level.STOPS_OPENING),
    ROWS_MISSING(Level.STOPS_OPENING),
    AREAS_MISSING(Level.STOPS_OPENING),
    AREA_QUESTION_REPEATED(Level.STOPS_OPENING),
    /// A least that is more than the most.
    BOUNDS_CROSSED(Level.STOPS_OPENING),
    /// Below what can be, or more than there is to choose from.
    BOUND_IMPOSSIBLE(Level.STOPS_OPENING),
    EXCLUSIVE_REPEATED(Level.STOPS_OPENING),
    OTHER_REPEATED(Level.STOPS_OPENING),
    DONT_KNOW_REPEATED(Level.STOPS_OPENING),
    /// Where several may be chosen, "don't know" is chosen alone.
    DONT_KNOW_NOT_EXCLUSIVE(Level.STOPS_OPENING),
    CORE_WITHOUT_CONCEPT(Level.STOPS_OPENING),
    CONCEPT_REPEATED(Level.STOPS_OPENING),
    /// A question of an earlier round's core is not asked.
    CORE_MISSING(Level.STOPS_OPENING),
    /// A question of an earlier round's core is asked in another way.
    CORE_CHANGED(Level.STOPS_OPENING),
    /// In a language that the questionnaire is offered in.
    TRANSLATION_MISSING(Level.STOPS_OPENING),
    /// In a language that some texts are written in, but that is not offered.
    NOT_YET_TRANSLATED(Level.HINT),
    MINUTES_MISSING(Level.HINT);

    private final Level level;

    Code(Level level) {
      this.level = level;
    }

    public Level level() {
      return level;
    }
  }

  public Level level() {
    return code.level();
  }

  /// What it means to people and what to do, without saying where.
  public String in(Texts texts, Locale locale) {
    var name = language == null ? "" : Locale.forLanguageTag(language).getDisplayLanguage(locale);
    var key = "survey.finding." + code.name().toLowerCase(Locale.ROOT);
    return texts.text(locale, key, Objects.requireNonNullElse(detail, ""), name);
  }

  public static boolean maySave(Collection<Finding> findings) {
    return findings.stream().noneMatch(finding -> finding.level() == Level.STOPS_SAVING);
  }

  public static boolean mayOpen(Collection<Finding> findings) {
    return findings.stream().allMatch(finding -> finding.level() == Level.HINT);
  }
}
