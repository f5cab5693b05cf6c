package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.Locale;
import se.rodatraden.analysis.RoundResults;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;

/// Which channel the figures are of, what they can be taken to say, what came in that is not among
/// them, and what waits until all answers have come out.
class ChannelCaution extends Div {

  ChannelCaution(RoundResults found) {
    addClassName("analysis-caution");
    if (found.round().status() == RoundStatus.DRAFT) {
      setVisible(false);
      return;
    }
    var mode = found.mode();
    add(new Paragraph(getTranslation("analysis.caution." + mode.name().toLowerCase(Locale.ROOT))));
    if (mode != RoundMode.SAMPLE) {
      add(new Paragraph(getTranslation("analysis.no_interval")));
    }
    if (!found.isComplete()) {
      add(new Paragraph(later(found)));
    }
    int countedOnly = found.channel().countedOnly();
    if (countedOnly > 0) {
      add(
          new Paragraph(
              getTranslation(
                  "analysis.counted_only",
                  NumberFormat.getInstance(getLocale()).format(countedOnly),
                  countedOnly)));
    }
  }

  private String later(RoundResults found) {
    if (found.round().status() == RoundStatus.CLOSED) {
      return getTranslation("analysis.incomplete.closed");
    }
    return getTranslation(
        found.hasAreasLater() ? "analysis.incomplete.areas" : "analysis.incomplete");
  }
}
