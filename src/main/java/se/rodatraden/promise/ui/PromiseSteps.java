package se.rodatraden.promise.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedInPerson;
import se.rodatraden.place.Municipality;
import se.rodatraden.promise.Promise;
import se.rodatraden.promise.PromiseStatus;
import se.rodatraden.promise.Signing;
import se.rodatraden.shared.ui.ProblemNotice;

/// What a person may do next with a promise: edit, sign, take a signature back, publish.
@org.springframework.stereotype.Component
class PromiseSteps {

  private final Signing signing;
  private final CurrentPerson currentPerson;

  PromiseSteps(Signing signing, CurrentPerson currentPerson) {
    this.signing = signing;
    this.currentPerson = currentPerson;
  }

  /// @param done called after each step that was taken
  Div of(Municipality municipality, Promise promise, Runnable done) {
    var person = currentPerson.get();
    var steps = new Div();
    steps.addClassName("promise-steps");
    addSigning(steps, promise, person, done);
    if (person.hasAnyOf(municipality.code(), Role.COORDINATOR, Role.POLICE_OFFICER)) {
      addWriting(steps, municipality, promise, done);
    }
    return steps;
  }

  private void addSigning(Div steps, Promise promise, SignedInPerson person, Runnable done) {
    var party = person.signsFor(promise.municipality());
    if (party.isEmpty()) {
      return;
    }
    if (!promise.isSignedBy(party.get())) {
      if (promise.activities().isEmpty()) {
        steps.add(new Paragraph(steps.getTranslation("promise.sign.no_activities")));
        return;
      }
      steps.add(
          confirmed(
              steps,
              "promise.sign.",
              () -> signing.sign(promise.municipality(), promise.id(), promise.version()),
              done));
    } else if (!promise.isSignedByBoth() && signedHere(promise, person)) {
      steps.add(
          confirmed(
              steps,
              "promise.withdraw.",
              () -> signing.withdraw(promise.municipality(), promise.id(), promise.version()),
              done));
    }
  }

  private static boolean signedHere(Promise promise, SignedInPerson person) {
    return promise.signatures().stream()
        .anyMatch(signature -> person.id().equals(signature.person()));
  }

  private void addWriting(Div steps, Municipality municipality, Promise promise, Runnable done) {
    if (promise.status() == PromiseStatus.SIGNED) {
      steps.add(
          confirmed(
              steps,
              "promise.publish.",
              () -> signing.publish(promise.municipality(), promise.id(), promise.version()),
              done));
    }
    var edit =
        new Anchor(
            PromiseLinks.edit(municipality, promise.id()),
            steps.getTranslation(
                promise.mayBeEdited() ? "promise.edit.link" : "promise.edit.ties"));
    edit.addClassName("promise-quiet-button");
    steps.add(edit);
  }

  /// A step that binds others asks first.
  private static Component confirmed(Div owner, String prefix, Runnable step, Runnable done) {
    var button = new Button(owner.getTranslation(prefix + "button"));
    button.addThemeVariants(ButtonVariant.PRIMARY);
    button.addClickListener(click -> {
      var question = new ConfirmDialog();
      question.setHeader(owner.getTranslation(prefix + "question"));
      question.setText(owner.getTranslation(prefix + "consequence"));
      question.setConfirmText(owner.getTranslation(prefix + "button"));
      question.setCancelable(true);
      question.setCancelText(owner.getTranslation("shared.form.cancel"));
      question.addConfirmListener(confirm -> {
        if (ProblemNotice.attempt(owner, step)) {
          done.run();
        }
      });
      question.open();
    });
    return button;
  }
}
