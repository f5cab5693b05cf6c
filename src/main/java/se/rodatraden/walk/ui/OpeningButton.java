package se.rodatraden.walk.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.walk.Walk;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

/// Opens a walk, or closes it where it is open; asks first.
final class OpeningButton extends Button {

  /// @param then after it is done
  OpeningButton(Walks walks, MunicipalityCode municipality, Walk walk, Runnable then) {
    var isOpen = walk.status() == WalkStatus.OPEN;
    var action = isOpen ? "walk.detail.close" : "walk.detail.open";
    var said = getTranslation(walk.status() == WalkStatus.CLOSED ? "walk.detail.reopen" : action);
    setText(said);
    addClickListener(click ->
        ask(
            said,
            getTranslation(action + ".confirm"),
            () -> {
              if (isOpen) {
                walks.close(municipality, walk.id());
              } else {
                walks.open(municipality, walk.id());
              }
              then.run();
            }));
  }

  private void ask(String said, String consequence, Runnable action) {
    var dialog = new ConfirmDialog(said, consequence, said, confirm -> action.run());
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("walk.detail.cancel"));
    dialog.open();
  }

  static boolean isOffered(CurrentPerson person, Walk walk) {
    return switch (walk.status()) {
      case DRAFT, CALLED_OFF -> false;
      case PLANNED, OPEN, CLOSED -> mayLead(person, walk.municipality());
    };
  }

  static boolean mayLead(CurrentPerson person, MunicipalityCode municipality) {
    return person
        .get()
        .hasAnyOf(municipality, Role.COORDINATOR, Role.POLICE_OFFICER, Role.WALK_LEADER);
  }
}
