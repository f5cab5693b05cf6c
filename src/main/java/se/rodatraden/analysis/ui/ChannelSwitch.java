package se.rodatraden.analysis.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.rodatraden.analysis.RoundResults;

/// The channels of a round, one of them chosen. Each is an address of its own.
class ChannelSwitch extends Nav {

  /// @param path of the view, without query
  /// @param area key of the one that is chosen, null for all
  ChannelSwitch(RoundResults found, String path, @Nullable String area) {
    addClassName("analysis-channels");
    setAriaLabel(getTranslation("analysis.channels"));
    var words = new ChannelWords(this, getLocale());
    var list = new UnorderedList();
    for (var channel : found.channels()) {
      var query = AnalysisPaths.query(found, channel.mode(), area);
      var name = new Span(words.name(channel.mode()));
      name.addClassName("analysis-channel");
      var link =
          new Anchor(path + "?" + query.getQueryString(), name, new Span(words.answers(channel)));
      if (channel.mode() == found.mode()) {
        link.getElement().setAttribute("aria-current", "page");
      }
      list.add(new ListItem(link));
    }
    add(list, new Paragraph(getTranslation("analysis.channels.apart")));
  }
}
