package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import se.rodatraden.analysis.ChannelCount;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;

/// A round in a line: status, days, how many have answered by each of its channels, and that it is
/// made up where it is.
class RoundFacts extends Div {

  /// @param channels those to tell of
  RoundFacts(SurveyRound round, List<ChannelCount> channels) {
    addClassName("analysis-facts");
    var status = new Span(getTranslation("analysis.status." + lower(round.status())));
    status.addClassNames("analysis-status", "is-" + lower(round.status()));
    add(status, new Span(days(round)));
    var words = new ChannelWords(this, getLocale());
    if (round.status() == RoundStatus.DRAFT) {
      round.modes().forEach(mode -> add(new Span(words.name(mode))));
      return;
    }
    for (var channel : channels) {
      add(new Span(words.name(channel.mode()) + ": " + words.answers(channel)));
    }
    if (round.madeUp()) {
      add(madeUp());
    }
  }

  private Component madeUp() {
    var mark = new Span(getTranslation("shell.made_up"));
    mark.addClassName("made-up");
    return mark;
  }

  private String days(SurveyRound round) {
    return getTranslation(
        "analysis.days", inWords(round.asked().from()), inWords(round.asked().until()));
  }

  private String inWords(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(getLocale())
        .format(day);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
