package se.rodatraden.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Sign-in for those who work here; residents never need to.
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final LoginForm form = new LoginForm();

  LoginView() {
    addClassName("login");
    form.setAction("/app/login");
    form.setForgotPasswordButtonVisible(false);
    form.setI18n(texts());
    var back = new Anchor("/", getTranslation("shell.login.back"));
    back.setRouterIgnore(true);
    var introduction =
        new Div(
            new H1("Röda tråden"), new Paragraph(getTranslation("shell.login.introduction")), back);
    introduction.addClassName("login-introduction");
    add(introduction, form);
  }

  private LoginI18n texts() {
    var texts = LoginI18n.createDefault();
    var labels = texts.getForm();
    labels.setTitle(getTranslation("shell.login.title"));
    labels.setUsername(getTranslation("shell.login.username"));
    labels.setPassword(getTranslation("shell.login.password"));
    labels.setSubmit(getTranslation("shell.login.submit"));
    var failed = texts.getErrorMessage();
    failed.setTitle(getTranslation("shell.login.failed.title"));
    failed.setMessage(getTranslation("shell.login.failed.text"));
    failed.setUsername(getTranslation("shell.login.failed.username"));
    failed.setPassword(getTranslation("shell.login.failed.password"));
    return texts;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("shell.login.title");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
  }
}
