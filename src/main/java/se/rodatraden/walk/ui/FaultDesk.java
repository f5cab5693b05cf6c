package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Optional;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.fault.FaultReport;
import se.rodatraden.walk.fault.FaultReports;
import se.rodatraden.walk.protocol.Point;

/// Hands over the points of a protocol to fault reporting, where the municipality has one.
@org.springframework.stereotype.Component
class FaultDesk {

  private final FaultReports faults;
  private final ModerationDesks desks;

  FaultDesk(FaultReports faults, ModerationDesks desks) {
    this.faults = faults;
    this.desks = desks;
  }

  /// One panel for each point, where there is something to show or to do.
  ///
  /// @param changed when something has been sent or fetched
  Panels panels(
      Component view, Municipality municipality, Walk walk, boolean mayHandOver, Runnable changed) {
    var all = faults.list(municipality.code(), walk.id());
    var isSetUp = faults.isSetUp(municipality.code());
    var names = desks.names(municipality);
    return point -> {
      var reports = all.getOrDefault(point.note().observation().id(), List.of());
      if (reports.isEmpty() && (!isSetUp || !mayHandOver)) {
        return Optional.empty();
      }
      var name = names.of(point.note().observation(), UI.getCurrent().getLocale());
      var mayAsk = isSetUp && mayHandOver;
      var panel =
          new FaultPanel(
              name,
              reports,
              mayAsk ? report -> refresh(view, municipality, report, changed) : null);
      if (mayAsk) {
        panel.onHandOver(
            there(reports) > 0,
            () -> handOver(view, municipality, walk, point, reports, name, changed));
      }
      return Optional.of(panel);
    };
  }

  interface Panels {
    Optional<FaultPanel> of(Point point);
  }

  private static int there(List<FaultReport> reports) {
    return FaultForm.there(reports);
  }

  private void refresh(
      Component view, Municipality municipality, FaultReport report, Runnable changed) {
    try {
      faults.refresh(municipality.code(), report.point(), report.attempt());
      changed.run();
    } catch (ProblemException e) {
      ProblemNotice.show(view, e.problem());
    }
  }

  private void handOver(
      Component view,
      Municipality municipality,
      Walk walk,
      Point point,
      List<FaultReport> reports,
      String name,
      Runnable changed) {
    try {
      dialog(view, municipality, walk, point, reports, name, changed).open();
    } catch (ProblemException e) {
      ProblemNotice.show(view, e.problem());
    }
  }

  private FormDialog dialog(
      Component view,
      Municipality municipality,
      Walk walk,
      Point point,
      List<FaultReport> reports,
      String name,
      Runnable changed) {
    var id = point.note().observation().id();
    var said = point.note().observation().noted().description();
    var form =
        new FaultForm(
            faults.listServices(municipality.code()),
            said.isEmpty() ? name : name + ". " + said,
            reports,
            draft -> faults.preview(municipality.code(), walk.id(), id, draft));
    return new FormDialog(
        view.getTranslation("walk.fault.title"),
        view.getTranslation("walk.fault.do"),
        () -> {
          send(municipality, walk, point, form, changed);
          Notification.show(view.getTranslation("walk.fault.done"));
          return true;
        },
        form);
  }

  /// What came of it shows beside the point, whatever that is.
  private void send(
      Municipality municipality, Walk walk, Point point, FaultForm form, Runnable changed) {
    var id = point.note().observation().id();
    try {
      faults.send(municipality.code(), walk.id(), id, form.earlier(), form.read());
    } catch (ProblemException e) {
      form.setReports(faults.list(municipality.code(), walk.id()).getOrDefault(id, List.of()));
      throw e;
    } finally {
      changed.run();
    }
  }
}
