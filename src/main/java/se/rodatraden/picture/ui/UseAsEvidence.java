package se.rodatraden.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableAction;

/// "Use as evidence" (använd som underlag), wherever something that can be cited is shown.
@org.springframework.stereotype.Component
class UseAsEvidence implements CitableAction {

  private final PictureServices services;
  private final EvidenceUses uses;
  private final Municipalities municipalities;
  private final CurrentPerson currentPerson;

  UseAsEvidence(
      PictureServices services,
      EvidenceUses uses,
      Municipalities municipalities,
      CurrentPerson currentPerson) {
    this.services = services;
    this.uses = uses;
    this.municipalities = municipalities;
    this.currentPerson = currentPerson;
  }

  /// Those who may edit get a button; those who may read see where it is used; others nothing.
  @Override
  public Component controlFor(Citable citable) {
    var municipality = citable.municipality();
    var person = currentPerson.find().filter(each -> each.mayRead(municipality));
    if (person.isEmpty()) {
      return new Span();
    }
    var slug = municipalities.get(municipality).slug();
    var mayEdit = PictureReading.mayEdit(person.get(), municipality);
    return new EvidenceControl(services, uses, citable, slug, mayEdit);
  }
}
