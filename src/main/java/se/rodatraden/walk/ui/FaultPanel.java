package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.ui.LineButton;
import se.rodatraden.walk.fault.FaultReport;

/// What has been handed over to fault reporting about a point, and how far that has come.
final class FaultPanel extends Div {

  private final String point;
  private final Div controls = new Div();

  /// @param point its name
  /// @param refresh null for those who only look
  FaultPanel(String point, List<FaultReport> reports, @Nullable Consumer<FaultReport> refresh) {
    this.point = point;
    addClassName("faults");
    controls.addClassName("walk-line");
    if (!reports.isEmpty()) {
      var list = new UnorderedList();
      list.getElement().setAttribute("aria-label", getTranslation("walk.fault.list", point));
      reports.forEach(report -> list.add(item(report, refresh)));
      add(list);
    }
    add(controls);
  }

  private ListItem item(FaultReport report, @Nullable Consumer<FaultReport> refresh) {
    var state = new Span(getTranslation(WalkWords.keyOf(report.state(), "fault.state")));
    state.addClassNames("walk-status", "fault-" + WireKey.of(report.state()));
    var what =
        new Span(
            getTranslation(
                "walk.fault.sent",
                report.service(),
                SwedishTime.write(report.sentAt(), getLocale()),
                report.by()));
    var line = new Div(state, what);
    line.addClassName("walk-line");
    var item = new ListItem(line);
    if (report.number() != null) {
      item.add(number(report));
    }
    said(item, report);
    if (refresh != null && report.canBeAskedFor()) {
      item.add(new LineButton("walk.fault.refresh", point, () -> refresh.accept(report)));
    }
    return item;
  }

  private Component number(FaultReport report) {
    var text = getTranslation("walk.fault.number", report.number());
    if (report.link() == null) {
      return new Div(text);
    }
    var link = new Anchor(report.link(), text);
    link.setTarget(AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    link.getElement().setAttribute("rel", "noopener noreferrer");
    return new Div(link);
  }

  private void said(ListItem item, FaultReport report) {
    if (report.number() == null && report.token() != null) {
      item.add(new Div(getTranslation("walk.fault.awaits_number")));
    }
    var remote = report.remote();
    if (remote != null) {
      item.add(
          new Div(
              getTranslation(
                  "walk.fault.remote",
                  inWords(remote.status()),
                  SwedishTime.write(remote.fetchedAt(), getLocale()))));
      if (remote.notes() != null) {
        item.add(quoted(remote.notes()));
      }
    }
    if (report.notice() != null) {
      item.add(quoted(report.notice()));
    }
    if (report.problem() != null && !report.problem().isEmpty()) {
      item.add(quoted(report.problem()));
    }
  }

  private String inWords(String status) {
    return switch (status) {
      case "open" -> getTranslation("walk.fault.remote.open");
      case "closed" -> getTranslation("walk.fault.remote.closed");
      default -> status;
    };
  }

  private Div quoted(String said) {
    var line = new Div(getTranslation("walk.fault.said", said));
    line.addClassNames("small", "muted");
    return line;
  }

  /// @param again whether there is something already
  void onHandOver(boolean again, Runnable action) {
    controls.add(
        new LineButton(
            again ? "walk.fault.hand_over_again" : "walk.fault.hand_over", point, action));
  }
}
