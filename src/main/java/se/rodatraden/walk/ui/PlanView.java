package se.rodatraden.walk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemWords;
import se.rodatraden.walk.PlannedWalk;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkProblem;
import se.rodatraden.walk.WalkStatus;

/// Plans a walk. Saved when asked to; whoever leaves with something unsaved is asked first. Those
/// who do not plan walks, and everyone once it is open, read what was planned.
@Route(":municipality/" + WalkNavigation.LIST + "/:walk/" + WalkNavigation.PLAN)
@RouteAlias(":municipality/" + WalkNavigation.NEW)
@PermitAll
@StyleSheet("context://app-walk.css")
class PlanView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private final transient WalkPlans plans;
  private final transient PlanServices services;
  private final transient Municipalities municipalities;
  private final transient CurrentPerson currentPerson;

  private final Div head = new Div();
  private @Nullable SaveBar bar;
  private String title = "";

  PlanView(
      WalkPlans plans,
      PlanServices services,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.plans = plans;
    this.services = services;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
    addClassNames("page", "walk-plan");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var municipality = municipalities.getBySlug(parameters.get("municipality").orElseThrow());
    if (parameters.get("walk").isPresent()) {
      show(municipality, plans.get(municipality.code(), WalkView.readId(parameters)));
      return;
    }
    if (!mayPlan(municipality)) {
      throw new AccessDeniedException("plans no walks");
    }
    showNew(municipality);
  }

  private boolean mayPlan(Municipality municipality) {
    return currentPerson.get().hasAnyOf(municipality.code(), WalkWords.PLANNERS);
  }

  private void showNew(Municipality municipality) {
    title = getTranslation("walk.plan.new");
    removeAll();
    add(
        back(WalkNavigation.list(municipality), getTranslation("walk.detail.back")),
        new H1(title),
        new Paragraph(getTranslation("walk.plan.new.introduction")));
    var form = new PlanForm(municipality, services, null, () -> changed());
    bar =
        new SaveBar(() ->
            attempt(
                form,
                () ->
                    form.read()
                        .map(draft -> plans.create(municipality.code(), draft))
                        .ifPresent(id -> {
                          saved();
                          UI.getCurrent()
                              .navigate(
                                  WalkNavigation.route(WalkNavigation.plan(municipality, id)));
                        })));
    add(form, bar);
    form.focusFirst();
  }

  private void show(Municipality municipality, PlannedWalk planned) {
    bar = null;
    removeAll();
    head.removeAll();
    add(head);
    showHead(municipality, planned);
    if (mayPlan(municipality) && planned.mayBeChanged()) {
      edit(municipality, planned);
    } else {
      add(new PlanSummary(planned, services));
    }
    if (mayPlan(municipality) && planned.walk().status() != WalkStatus.DRAFT) {
      add(new RepeatPanel(municipality, plans, planned.walk()));
    }
  }

  /// What follows from the plan as it was last saved.
  private void showHead(Municipality municipality, PlannedWalk planned) {
    var walk = planned.walk();
    title = getTranslation("walk.plan.title", walk.title().in(getLocale()));
    head.removeAll();
    head.add(
        back(WalkNavigation.detail(municipality, walk.id()), getTranslation("walk.plan.back")),
        heading(planned));
    if (mayPlan(municipality) && planned.mayBeChanged()) {
      head.add(new Paragraph(getTranslation(WalkWords.keyOf(walk.status(), "plan.about_status"))));
    }
    if (walk.status() != WalkStatus.DRAFT) {
      head.add(new JoinPanel(municipality, planned, services));
    }
    head.add(new OpenMapPanel(municipality, walk, services, mayPlan(municipality)));
  }

  private static Anchor back(String address, String text) {
    var back = new Anchor(address, text);
    back.addClassNames("small", "plan-back");
    return back;
  }

  private Component heading(PlannedWalk planned) {
    var walk = planned.walk();
    var line = new Div(new H1(title), WalkWords.status(this, walk.status()));
    if (walk.madeUp()) {
      line.add(WalkWords.madeUp(this));
    }
    line.addClassName("walk-line");
    return line;
  }

  private void edit(Municipality municipality, PlannedWalk planned) {
    var edited = new Edited(municipality, planned);
    var drop = WalkWords.keyOf(planned.walk().status(), "plan.drop");
    var remove = new Button(getTranslation(drop), click -> confirm(drop, edited::drop));
    remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
    if (planned.walk().status() == WalkStatus.DRAFT) {
      var announce = "walk.plan.announce";
      bar =
          new SaveBar(
              edited::save,
              new Button(getTranslation(announce), click -> confirm(announce, edited::announce)),
              remove);
    } else {
      bar = new SaveBar(edited::save, remove);
    }
    add(edited.form, bar);
    bar.saved();
  }

  /// A plan that is there already, as it was last saved from here, and the form it is changed in.
  private final class Edited {
    private final Municipality municipality;
    private final PlanForm form;
    private PlannedWalk latest;

    Edited(Municipality municipality, PlannedWalk planned) {
      this.municipality = municipality;
      this.latest = planned;
      this.form = new PlanForm(municipality, services, planned.draft(), PlanView.this::changed);
      var walk = planned.walk();
      form.showMarked(services.markedPlaces(walk), services.citing(municipality, walk));
    }

    void save() {
      attempt(form, this::saveWritten);
    }

    /// @return whether everything was filled in
    private boolean saveWritten() {
      var draft = form.read();
      draft.ifPresent(written -> {
        plans.save(municipality.code(), latest.walk().id(), latest.version(), written);
        latest = plans.get(municipality.code(), latest.walk().id());
        form.show(List.of());
        saved();
        showHead(municipality, latest);
      });
      return draft.isPresent();
    }

    /// As it stands in the form, which is saved first.
    void announce() {
      attempt(
          form,
          () -> {
            if (saveWritten()) {
              var id = latest.walk().id();
              plans.announce(municipality.code(), id, latest.version());
              show(municipality, plans.get(municipality.code(), id));
            }
          });
    }

    void drop() {
      attempt(
          form,
          () -> {
            plans.delete(municipality.code(), latest.walk().id(), latest.version());
            saved();
            UI.getCurrent().navigate(WalkNavigation.route(WalkNavigation.list(municipality)));
          });
    }
  }

  private void confirm(String key, Runnable action) {
    var dialog =
        new ConfirmDialog(
            getTranslation(key),
            getTranslation(key + ".confirm"),
            getTranslation(key),
            confirmed -> action.run());
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("walk.detail.cancel"));
    dialog.open();
  }

  private void attempt(PlanForm form, Runnable action) {
    try {
      action.run();
    } catch (ProblemException refusal) {
      if (bar != null) {
        bar.refused(ProblemWords.line(this, refusal.problem()));
      }
      switch (refusal.problem()) {
        case WalkProblem.PlanInvalid(var problems) -> form.show(problems);
        case WalkProblem.NotReady(var problems) -> form.show(problems);
        default -> {}
      }
    }
  }

  private void changed() {
    if (bar != null) {
      bar.changed();
    }
  }

  private void saved() {
    if (bar != null) {
      bar.saved();
    }
  }

  private boolean isChanged() {
    return bar != null && bar.isChanged();
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!isChanged()) {
      return;
    }
    var leaving = event.postpone();
    var dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("walk.plan.leave"));
    dialog.setText(getTranslation("walk.plan.leave.confirm"));
    dialog.setConfirmText(getTranslation("walk.plan.leave.button"));
    dialog.setConfirmButtonTheme("error primary");
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("walk.plan.leave.stay"));
    dialog.addConfirmListener(confirmed -> {
      saved();
      leaving.proceed();
    });
    dialog.addCancelListener(stayed -> leaving.cancel());
    dialog.open();
  }
}
