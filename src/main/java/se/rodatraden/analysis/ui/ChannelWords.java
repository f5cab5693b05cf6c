package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import java.text.NumberFormat;
import java.util.Locale;
import se.rodatraden.analysis.ChannelCount;
import se.rodatraden.survey.RoundMode;

/// What channels are called, and how many have come by them, in the language of a component.
record ChannelWords(Component speaker, Locale locale) {

  String name(RoundMode mode) {
    return speaker.getTranslation("analysis.mode." + mode.name().toLowerCase(Locale.ROOT));
  }

  /// Those that are only counted are named apart from those that there are results of.
  String answers(ChannelCount channel) {
    var countedOnly =
        speaker.getTranslation("analysis.counted_only.short", number(channel.countedOnly()));
    if (channel.countedOnly() > 0 && channel.respondents() == 0) {
      return countedOnly;
    }
    var responses =
        speaker.getTranslation(
            "analysis.responses", number(channel.respondents()), channel.respondents());
    return channel.countedOnly() > 0 ? responses + ", " + countedOnly : responses;
  }

  private String number(int count) {
    return NumberFormat.getInstance(locale).format(count);
  }
}
