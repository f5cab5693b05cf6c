package se.rodatraden.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.Problem;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.ui.ProblemWords;

/// What an official sees instead of a view that cannot be shown: what happened and what to do.
final class ErrorViews {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorViews.class);

  private ErrorViews() {}

  /// What all of them have in common.
  abstract static class Told extends Div implements HasDynamicTitle {
    private String title = "";

    int show(Problem problem) {
      title = ProblemWords.title(this, problem);
      addClassName("page");
      removeAll();
      add(new H1(title), new Paragraph(ProblemWords.text(this, problem)), homeLink(this));
      return problem.status();
    }

    @Override
    public String getPageTitle() {
      return title;
    }
  }

  private static Component homeLink(Div view) {
    var home = new Anchor("/app", view.getTranslation("shell.home.link"));
    home.setRouterIgnore(true);
    return home;
  }

  @AnonymousAllowed
  @ParentLayout(MainLayout.class)
  static class NotFoundView extends Told implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
      var path = event.getLocation().getPath();
      return show(new CommonProblem.NotFound("app", path));
    }
  }

  @AnonymousAllowed
  static class AccessDeniedView extends Told implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
      return show(new CommonProblem.NotAllowed());
    }
  }

  @AnonymousAllowed
  static class RoleMissingView extends Told
      implements HasErrorParameter<org.springframework.security.access.AccessDeniedException> {
    @Override
    public int setErrorParameter(
        BeforeEnterEvent event,
        ErrorParameter<org.springframework.security.access.AccessDeniedException> parameter) {
      return show(new CommonProblem.NotAllowed());
    }
  }

  @AnonymousAllowed
  static class ProblemView extends Told implements HasErrorParameter<ProblemException> {
    @Override
    public int setErrorParameter(
        BeforeEnterEvent event, ErrorParameter<ProblemException> parameter) {
      return show(parameter.getException().problem());
    }
  }

  @AnonymousAllowed
  static class UnexpectedView extends Told implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
      LOG.error("view {} failed", event.getLocation().getPath(), parameter.getException());
      return show(new CommonProblem.Unexpected());
    }
  }
}
