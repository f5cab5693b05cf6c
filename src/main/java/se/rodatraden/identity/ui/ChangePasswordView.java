package se.rodatraden.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import se.rodatraden.identity.Accounts;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.IdentityProblem;
import se.rodatraden.shared.ProblemException;

/// Changes one's own password; a one-time password leads nowhere else.
@Route("losenord")
@PermitAll
class ChangePasswordView extends Div implements HasDynamicTitle {

  private final transient AuthenticationContext authentication;
  private final transient Accounts accounts;
  private final PasswordField present = new PasswordField();
  private final PasswordField wanted = new PasswordField();

  ChangePasswordView(
      AuthenticationContext authentication, Accounts accounts, CurrentPerson currentPerson) {
    this.authentication = authentication;
    this.accounts = accounts;
    addClassName("page");
    present.setLabel(getTranslation("identity.password.present"));
    present.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
    wanted.setLabel(getTranslation("identity.password.wanted"));
    wanted.setHelperText(
        getTranslation("identity.password.rule", Accounts.MINIMUM_PASSWORD_CHARACTERS));
    wanted.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.NEW_PASSWORD);
    var save = new Button(getTranslation("identity.password.save"), click -> save());
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
    add(new H1(getTranslation("identity.password.title")));
    if (currentPerson.get().passwordMustChange()) {
      add(new Paragraph(getTranslation("identity.password.why")));
    }
    var form = new Div(present, wanted, save);
    form.addClassName("form-narrow");
    add(form);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("identity.password.title");
  }

  private void save() {
    present.setInvalid(false);
    wanted.setInvalid(false);
    try {
      accounts.changeMyPassword(present.getValue(), wanted.getValue());
    } catch (ProblemException e) {
      var field =
          switch (e.problem()) {
            case IdentityProblem.PasswordTooShort ignored -> wanted;
            case IdentityProblem.PasswordUnchanged ignored -> wanted;
            case IdentityProblem.PasswordWrong ignored -> present;
            default -> throw e;
          };
      field.setErrorMessage(
          getTranslation(
              "problem." + e.problem().code() + ".text", Accounts.MINIMUM_PASSWORD_CHARACTERS));
      field.setInvalid(true);
      field.focus();
      return;
    }
    authentication.logout();
  }
}
