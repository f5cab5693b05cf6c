package se.rodatraden.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.Texts;

/// What officials and residents both read of an activity.
class ProgressWordsTest {

  private static final LocalizedText VISITS = LocalizedText.of("besök", "visits");
  private static final LocalDate MAY = LocalDate.of(2021, 5, 4);

  @Test
  void a_count_is_told_with_its_parts_and_what_must_hold() {
    var progress =
        new Progress.Counted(
            1,
            2,
            VISITS,
            List.of(new Progress.Part(Quota.Condition.EVENING, 0, 1)),
            LocalizedText.swedish("nämnden"));
    assertThat(swedish(progress))
        .isEqualTo(
            new ProgressWords(
                50,
                "1 av minst 2 besök",
                List.of(
                    "Varav på kvällen 0 av minst 1", "Räknas när det har lagts fram för nämnden")));
    assertThat(english(progress).headline()).isEqualTo("1 of at least 2 visits");
  }

  @Test
  void a_rate_is_told_for_the_present_period_and_those_that_have_ended() {
    var month = new Period(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 31));
    var words = swedish(recurring(new Progress.Current(month, true, 1), 3, 4));
    assertThat(words.headline()).isEqualTo("1 av minst 2 besök den här månaden");
    assertThat(words.details()).containsExactly("3 av 4 avslutade månader har nått målet");
  }

  @Test
  void a_present_period_that_is_cut_is_said_not_to_be_judged() {
    var cut = new Period(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 5, 9));
    assertThat(swedish(recurring(new Progress.Current(cut, false, 0), 0, 0)).details())
        .containsExactly("Perioden ligger bara delvis inom löftets tid och bedöms inte");
  }

  @Test
  void before_and_after_its_time_the_rate_itself_is_told() {
    var words = swedish(recurring(null, 11, 12));
    assertThat(words.headline()).isEqualTo("9 besök sammanlagt, löftet är minst 2 per månad");
    assertThat(words.details()).containsExactly("11 av 12 avslutade månader har nått målet");
  }

  @Test
  void numbers_and_days_are_written_as_in_the_language() {
    var hours =
        new Progress.Hours(new BigDecimal("1250.5"), new Quota.TimeSpent(BigDecimal.TWO, 12));
    assertThat(swedish(hours).headline())
        .isEqualTo("1\u00a0250,5 av 3\u00a0440 arbetstimmar (2 heltidstjänster i ett år)");
    assertThat(english(hours).headline())
        .isEqualTo("1,250.5 of 3,440 working hours (2 full-time posts for a year)");
    assertThat(swedish(new Progress.OneOff(MAY)).headline()).isEqualTo("Gjort 4 maj 2021");
    assertThat(swedish(new Progress.OneOff(null)))
        .isEqualTo(new ProgressWords(0, "Inte gjort ännu", List.of()));
  }

  @Test
  void posts_and_time_are_told_as_they_were_promised() {
    var half = new Progress.Hours(BigDecimal.ONE, new Quota.TimeSpent(new BigDecimal("0.5"), 18));
    assertThat(swedish(half).headline())
        .isEqualTo("1 av 1\u00a0290 arbetstimmar (0,5 heltidstjänst i 18 månader)");
    var one = new Progress.Hours(BigDecimal.ONE, new Quota.TimeSpent(BigDecimal.ONE, 1));
    assertThat(swedish(one).headline())
        .isEqualTo("1 av 143 arbetstimmar (1 heltidstjänst i en månad)");
  }

  @Test
  void what_was_promised_without_a_number_says_so_and_fills_no_meter() {
    assertThat(swedish(new Progress.Unnumbered(1, MAY)))
        .isEqualTo(
            new ProgressWords(
                null,
                "Gjort en gång, senast 4 maj 2021",
                List.of("Löftet anger inget antal att jämföra med")));
    assertThat(swedish(new Progress.Unnumbered(3, MAY)).headline())
        .isEqualTo("Gjort 3 gånger, senast 4 maj 2021");
    assertThat(swedish(new Progress.Unnumbered(0, null)).headline())
        .isEqualTo("Inget redovisat ännu");
  }

  private static Progress recurring(
      Progress.@org.jspecify.annotations.Nullable Current current, int kept, int ended) {
    return new Progress.Recurring(2, VISITS, Quota.Every.MONTH, current, kept, ended, 12, 9);
  }

  private static ProgressWords swedish(Progress progress) {
    return words(progress, Texts.SWEDISH);
  }

  private static ProgressWords english(Progress progress) {
    return words(progress, Texts.ENGLISH);
  }

  private static ProgressWords words(Progress progress, Locale locale) {
    var texts = ResourceBundle.getBundle("i18n/promise", locale);
    return ProgressWords.of(
        progress,
        locale,
        (key, arguments) -> new MessageFormat(texts.getString(key), locale).format(arguments));
  }
}
