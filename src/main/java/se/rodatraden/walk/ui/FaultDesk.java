package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.shared.ui.FormDialog;
import se.rodatraden.shared.ui.ProblemNotice;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Observation;
import se.rodatraden.walk.PublicNote;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.fault.FaultReport;
import se.rodatraden.walk.fault.FaultReports;
import se.rodatraden.walk.protocol.Measure;
import se.rodatraden.walk.protocol.Point;

/// Hands over the points of a protocol, and of the measures that follow from it, to fault
/// reporting, where the municipality has one.
@org.springframework.stereotype.Component
class FaultDesk {

  private final FaultReports faults;
  private final Moderations moderations;
  private final ModerationDesks desks;

  FaultDesk(FaultReports faults, Moderations moderations, ModerationDesks desks) {
    this.faults = faults;
    this.moderations = moderations;
    this.desks = desks;
  }

  /// A panel for what is shown, where there is something to show or to do.
  interface Panels<T> {
    Optional<FaultPanel> of(T shown);
  }

  /// @param name what the panel's controls are about
  private record Defect(WalkId walk, ObservationId point, String name) {}

  /// One panel for each point.
  ///
  /// @param changed when something has been sent or fetched
  Panels<Point> ofPoints(
      Component view, Municipality municipality, Walk walk, boolean mayHandOver, Runnable changed) {
    var office = new Office(view, municipality, mayHandOver, changed);
    var all = faults.list(municipality.code(), walk.id());
    var names = desks.names(municipality);
    return point -> {
      var observation = point.note().observation();
      var name = names.of(observation, UI.getCurrent().getLocale());
      return office.panel(new Defect(walk.id(), observation.id(), name), all, true);
    };
  }

  /// One panel for each measure, about the point that it answers. What is done is handed over no
  /// more.
  Panels<Measure> ofMeasures(
      Component view, Municipality municipality, boolean mayHandOver, Runnable changed) {
    var office = new Office(view, municipality, mayHandOver, changed);
    var all = faults.list(municipality.code());
    return measure ->
        office.panel(
            new Defect(measure.walk(), measure.point(), measure.promised().what()),
            all,
            measure.followed().status().isOpen());
  }

  /// What one view hands over.
  private final class Office {

    private final Component view;
    private final Municipality municipality;
    private final boolean isSetUp;
    private final boolean mayHandOver;
    private final Runnable changed;

    Office(Component view, Municipality municipality, boolean mayHandOver, Runnable changed) {
      this.view = view;
      this.municipality = municipality;
      this.isSetUp = faults.isSetUp(municipality.code());
      this.mayHandOver = mayHandOver && isSetUp;
      this.changed = changed;
    }

    Optional<FaultPanel> panel(
        Defect defect, Map<ObservationId, List<FaultReport>> all, boolean isOpen) {
      var reports = all.getOrDefault(defect.point(), List.of());
      if (reports.isEmpty() && !(mayHandOver && isOpen)) {
        return Optional.empty();
      }
      var panel = new FaultPanel(defect.name(), reports, mayHandOver ? this::refresh : null);
      if (mayHandOver && isOpen) {
        panel.onHandOver(FaultForm.there(reports) > 0, () -> handOver(defect, reports));
      }
      return Optional.of(panel);
    }

    private void refresh(FaultReport report) {
      try {
        faults.refresh(municipality.code(), report.point(), report.attempt());
        changed.run();
      } catch (ProblemException e) {
        ProblemNotice.show(view, e.problem());
      }
    }

    private void handOver(Defect defect, List<FaultReport> reports) {
      try {
        dialog(defect, reports).open();
      } catch (ProblemException e) {
        ProblemNotice.show(view, e.problem());
      }
    }

    private FormDialog dialog(Defect defect, List<FaultReport> reports) {
      var form =
          new FaultForm(
              faults.listServices(municipality.code()),
              written(find(defect)),
              reports,
              service -> faults.checkDemands(municipality.code(), service),
              draft -> faults.preview(municipality.code(), defect.walk(), defect.point(), draft));
      return new FormDialog(
          view.getTranslation("walk.fault.title"),
          view.getTranslation("walk.fault.do"),
          () -> {
            send(defect, form);
            Notification.show(view.getTranslation("walk.fault.done"));
            return true;
          },
          form);
    }

    private Observation find(Defect defect) {
      return moderations.listAccepted(municipality.code(), defect.walk()).stream()
          .map(PublicNote::observation)
          .filter(each -> each.id().equals(defect.point()))
          .findFirst()
          .orElseThrow(() -> new CommonProblem.NotFound("point", defect.name()).asException());
    }

    private String written(Observation observation) {
      var name = desks.names(municipality).of(observation, UI.getCurrent().getLocale());
      var said = observation.noted().description();
      return said.isEmpty() ? name : name + ". " + said;
    }

    /// What came of it shows beside the point, whatever that is.
    private void send(Defect defect, FaultForm form) {
      try {
        faults.send(
            municipality.code(), defect.walk(), defect.point(), form.earlier(), form.read());
      } catch (ProblemException e) {
        form.setReports(
            faults
                .list(municipality.code(), defect.walk())
                .getOrDefault(defect.point(), List.of()));
        throw e;
      } finally {
        changed.run();
      }
    }
  }
}
