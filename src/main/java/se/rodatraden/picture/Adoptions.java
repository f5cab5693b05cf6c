package se.rodatraden.picture;

import static se.rodatraden.jooq.Tables.PICTURE;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.CurrentPerson;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import tools.jackson.databind.json.JsonMapper;

/// How a draft becomes what both parties stand behind.
@Service
public class Adoptions {

  private final PictureRows pictures;
  private final AdoptionRows adoptions;
  private final Names.Directory names;
  private final Drafting drafting;
  private final CurrentPerson currentPerson;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Adoptions(
      PictureRows pictures,
      AdoptionRows adoptions,
      Names.Directory names,
      Drafting drafting,
      CurrentPerson currentPerson,
      ApplicationEventPublisher events,
      Clock clock) {
    this.pictures = pictures;
    this.adoptions = adoptions;
    this.names = names;
    this.drafting = drafting;
    this.currentPerson = currentPerson;
    this.events = events;
    this.clock = clock;
  }

  /// Adopts a draft for the party that the signed-in signatory acts for. When both parties have,
  /// the picture is frozen with its figures as they are, and [PictureAdopted] is published.
  ///
  /// @param contentsVersion of the picture that the signatory has read
  /// @throws se.rodatraden.shared.ProblemException
  ///   [se.rodatraden.shared.CommonProblem.ChangedMeanwhile] if it has changed since it was read,
  ///   [PictureProblem.Empty], [PictureProblem.AdoptedByParty], [PictureProblem.Adopted]
  @RequiresRole(Role.SIGNATORY)
  @Transactional
  public void adopt(MunicipalityCode municipality, PictureId id, int contentsVersion) {
    var standing = drafting.lock(municipality, id);
    Drafting.mustBeSaved(standing.contentsVersion() == contentsVersion, "picture");
    var party = currentPerson.get().signsFor(municipality).orElseThrow();
    if (adoptions.parties(municipality, id).contains(party)) {
      throw new PictureProblem.AdoptedByParty().asException();
    }
    if (get(municipality, id).problems().isEmpty()) {
      throw new PictureProblem.Empty().asException();
    }
    adoptions.add(municipality, id, currentPerson.get().id(), adoptionFor(party));
    drafting.record(municipality, "picture.adopted_by_party", id, Map.of("party", party));
    if (adoptions.parties(municipality, id).size() == Party.values().length) {
      freeze(municipality, id);
    }
  }

  private Adoption adoptionFor(Party party) {
    var person = currentPerson.get();
    var today = SwedishTime.today(clock);
    return new Adoption(party, person.displayName(), person.title(), today);
  }

  private void freeze(MunicipalityCode municipality, PictureId id) {
    pictures.setAdopted(municipality, id);
    var adopted = get(municipality, id);
    pictures.setSnapshot(municipality, id, JsonMapper.shared().writeValueAsString(adopted));
    drafting.record(municipality, "picture.adopted", id, Map.of("number", adopted.number()));
    events.publishEvent(new PictureAdopted(municipality, id));
  }

  private Picture get(MunicipalityCode municipality, PictureId id) {
    return pictures
        .find(municipality, PICTURE.PICTURE_ID.eq(id), names.of(municipality))
        .orElseThrow();
  }
}
