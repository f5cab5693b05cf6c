package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import se.rodatraden.analysis.Item;
import se.rodatraden.analysis.ItemResult;
import se.rodatraden.analysis.RoundResults.QuestionResult;
import se.rodatraden.shared.CitableAction;

/// A question with what came out of it.
class QuestionSection extends Section {

  private final String channel;

  /// @param channel name of the one that the answers came by
  QuestionSection(QuestionResult result, String channel, List<CitableAction> actions) {
    this.channel = channel;
    var text = result.question().text();
    var heading = new H2(text.in(getLocale()));
    heading.getElement().setAttribute("lang", text.languageIn(getLocale()));
    add(heading);
    setId(result.question().key());
    addClassName("analysis-question");
    result.items().forEach(item -> add(content(item, actions)));
  }

  Locale locale() {
    return getLocale();
  }

  private Component content(ItemResult result, List<CitableAction> actions) {
    return switch (result) {
      case ItemResult.Shown shown -> new ResultTable(shown, caption(shown), actions);
      case ItemResult.Withheld withheld -> explanation(withheld);
    };
  }

  private String caption(ItemResult.Shown shown) {
    var base =
        getTranslation(
            "analysis.base",
            NumberFormat.getInstance(getLocale()).format(shown.base()),
            shown.base());
    var about = about(shown.item());
    var caption = base + " · " + channel;
    return about.isEmpty() ? caption : about + " · " + caption;
  }

  private String about(Item item) {
    if (item.partText() != null) {
      return item.partText().in(getLocale());
    }
    return switch (item.reading()) {
      case CHOSE -> "";
      case CHOSE_AMONG -> getTranslation("analysis.reading.chose_among");
      case RANKED_FIRST -> getTranslation("analysis.reading.ranked_first");
      case RANKED -> getTranslation("analysis.reading.ranked");
    };
  }

  private Component explanation(ItemResult.Withheld withheld) {
    var about = about(withheld.item());
    var paragraph =
        new Paragraph(
            about.isEmpty()
                ? getTranslation("analysis.withheld", withheld.minimumBase())
                : getTranslation("analysis.withheld.part", withheld.minimumBase(), about));
    paragraph.addClassName("analysis-withheld");
    return paragraph;
  }
}
