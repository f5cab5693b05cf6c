package se.rodatraden.picture;

import static se.rodatraden.jooq.Tables.PLACE;
import static se.rodatraden.jooq.Tables.SOURCE;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import se.rodatraden.place.PlaceKind;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.PlaceId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.SourceId;
import se.rodatraden.source.SourceKind;
import se.rodatraden.test.Fixtures;

/// What tests of pictures begin with: a place, a source, and things to cite.
public final class PictureFixtures {

  public static final SourceId MEASUREMENT = new SourceId(ShortId.named("test/measurement"));
  public static final NamedPlace STATION =
      new NamedPlace(
          new PlaceId(ShortId.named("test/station")),
          "Kävlinge station",
          GeoPosition.of(55.7936, 13.1108));

  private PictureFixtures() {}

  public static void addPlaceAndSource(DSLContext database) {
    Fixtures.addMunicipalities(database);
    database
        .insertInto(PLACE)
        .set(PLACE.MUNICIPALITY_CODE, Fixtures.KAVLINGE)
        .set(PLACE.PLACE_ID, STATION.id())
        .set(PLACE.PLACE_KEY, "kavlinge-station")
        .set(PLACE.NAME, STATION.name())
        .set(PLACE.KIND, PlaceKind.STATION)
        .set(PLACE.LAT, STATION.position().lat())
        .set(PLACE.LON, STATION.position().lon())
        .execute();
    database
        .insertInto(SOURCE)
        .set(SOURCE.MUNICIPALITY_CODE, Fixtures.KAVLINGE)
        .set(SOURCE.SOURCE_ID, MEASUREMENT)
        .set(SOURCE.SOURCE_KEY, "trygghetsmatning")
        .set(SOURCE.KIND, SourceKind.SAFETY_MEASUREMENT)
        .set(SOURCE.NAME, LocalizedText.swedish("Polisens trygghetsmätning"))
        .set(SOURCE.YEAR, 2020)
        .execute();
  }

  public static PictureDraft draft() {
    return new PictureDraft(
        LocalizedText.swedish("Lägesbild 2026"), LocalizedText.swedish("Så ser det ut."));
  }

  public static ProblemDraft darkness() {
    return new ProblemDraft(
        Finding.PROBLEM,
        LocalizedText.of("Mörkt vid stationen", "Dark at the station"),
        LocalizedText.swedish("Belysningen är trasig."),
        null,
        LocalizedText.swedish("Få vuxna i rörelse."),
        LocalizedText.swedish("Många tar en omväg."),
        Certainty.ESTABLISHED,
        Scope.LOCAL,
        true,
        "Många berörs",
        List.of(STATION));
  }

  public static ProblemDraft titled(String title) {
    return ProblemDraft.titled(LocalizedText.swedish(title));
  }

  /// A share of those who answered a survey.
  public static Citable surveyResult(int count, int base) {
    return new Citable(
        Fixtures.KAVLINGE,
        CitableKind.SURVEY_RESULT,
        "trygghet/morker/ja",
        new Citation(
            LocalizedText.of("Undviker du platser när det är mörkt? Ja", "Avoids places: yes"),
            new Citation.Figure(count, base, Citation.Among.OPEN),
            null,
            null,
            LocalDate.of(2026, 3, 31),
            "/kavlinge/enkater/trygghet#morker",
            false));
  }

  public static Citable observation() {
    return new Citable(
        Fixtures.KAVLINGE,
        CitableKind.OBSERVATION,
        "0190a1de-7a5c-4f7e-9a52-3f7a3b2f1c11",
        new Citation(
            LocalizedText.swedish("Trasig lampa i gångtunneln"),
            null,
            STATION.position(),
            STATION.name(),
            LocalDate.of(2026, 4, 14),
            null,
            true));
  }
}
