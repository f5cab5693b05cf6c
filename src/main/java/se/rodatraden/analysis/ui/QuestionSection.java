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
      case ItemResult.Withheld withheld ->
          explanation(withheld, "analysis.withheld", withheld.minimumBase());
      case ItemResult.Waiting waiting -> explanation(waiting, "analysis.later");
    };
  }

  private String caption(ItemResult.Shown shown) {
    var base = base(shown);
    var about = about(shown.item());
    var caption = base + " · " + channel;
    return about.isEmpty() ? caption : about + " · " + caption;
  }

  /// How many the shares are of: without those who do not know, where they could say so.
  private String base(ItemResult.Shown shown) {
    var number = NumberFormat.getInstance(getLocale()).format(shown.base());
    return shown.dontKnow().isEmpty()
        ? getTranslation("analysis.base", number, shown.base())
        : getTranslation(
            "analysis.base.without",
            number,
            shown.base(),
            shown.dontKnow().getFirst().option().text().in(getLocale()));
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

  private Component explanation(ItemResult hidden, String why, Object... arguments) {
    var about = about(hidden.item());
    var reason = getTranslation(why, arguments);
    return explanation(about.isEmpty() ? reason : about + ": " + reason);
  }

  /// Stands where something is not shown, and says why.
  static Component explanation(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("analysis-withheld");
    return paragraph;
  }
}
