package se.rodatraden.place;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.jooq.tables.records.AreaRecord;
import se.rodatraden.jooq.tables.records.ContactRecord;
import se.rodatraden.jooq.tables.records.LocalPoliceAreaRecord;
import se.rodatraden.jooq.tables.records.MunicipalityRecord;
import se.rodatraden.jooq.tables.records.PlaceRecord;
import se.rodatraden.shared.database.RowImport;

/// Takes in a municipality with its contacts, areas and places from a file.
@Service
public class PlaceImport {

  private static final String BRANCH = "municipality";

  @SystemOnly
  @Transactional
  public void load(
      RowImport rows,
      Municipality municipality,
      List<Contact> contacts,
      List<Area> areas,
      List<Place> places) {
    rows.storeShared(row(municipality.localPoliceArea()));
    rows.store(BRANCH, row(municipality));
    for (int i = 0; i < contacts.size(); i++) {
      rows.store(BRANCH, row(municipality, i + 1, contacts.get(i)));
    }
    for (int i = 0; i < areas.size(); i++) {
      rows.store(BRANCH, row(i + 1, areas.get(i)));
    }
    places.forEach(place -> rows.store(BRANCH, row(place)));
  }

  private static LocalPoliceAreaRecord row(LocalPoliceArea area) {
    return new LocalPoliceAreaRecord(area.id(), area.name());
  }

  private static MunicipalityRecord row(Municipality municipality) {
    return new MunicipalityRecord(
        municipality.code(),
        municipality.slug(),
        municipality.name(),
        municipality.countyCode(),
        municipality.countyName(),
        municipality.localPoliceArea().id(),
        municipality.outline());
  }

  private static ContactRecord row(Municipality municipality, int position, Contact contact) {
    return new ContactRecord(
        municipality.code(),
        position,
        contact.name(),
        contact.purpose(),
        contact.phone(),
        contact.email(),
        contact.address(),
        contact.webAddress());
  }

  private static AreaRecord row(int position, Area area) {
    return new AreaRecord(
        area.id(), area.municipality(), area.key(), area.name(), position, area.outline());
  }

  private static PlaceRecord row(Place place) {
    return new PlaceRecord(
        place.id(),
        place.municipality(),
        place.key(),
        place.name(),
        place.kind(),
        place.area(),
        place.position().lat(),
        place.position().lon());
  }
}
