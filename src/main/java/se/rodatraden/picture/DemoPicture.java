package se.rodatraden.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.place.Place;
import se.rodatraden.place.Places;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.EvidenceId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;

/// A made-up draft to practise on: one problem with evidence, and one without.
@Service
public class DemoPicture implements DemoData {

  private static final int AFTER_SURVEYS_AND_WALKS = 400;
  private static final MunicipalityCode KAVLINGE = new MunicipalityCode("1261");
  private static final String STATION = "kavlinge-station";
  private static final PictureId PICTURE = new PictureId(ShortId.named("demo/picture/kavlinge"));
  private static final ProblemId DARK = new ProblemId(ShortId.named("demo/picture/kavlinge/morkt"));
  private static final ProblemId BICYCLES =
      new ProblemId(ShortId.named("demo/picture/kavlinge/cyklar"));

  private final PictureRows pictures;
  private final ProblemRows problems;
  private final EvidenceRows evidence;
  private final Places places;
  private final Drafting drafting;
  private final Clock clock;

  DemoPicture(
      PictureRows pictures,
      ProblemRows problems,
      EvidenceRows evidence,
      Places places,
      Drafting drafting,
      Clock clock) {
    this.pictures = pictures;
    this.problems = problems;
    this.evidence = evidence;
    this.places = places;
    this.drafting = drafting;
    this.clock = clock;
  }

  @Override
  @SystemOnly
  public int order() {
    return AFTER_SURVEYS_AND_WALKS;
  }

  @Override
  @SystemOnly
  @Transactional
  public void load() {
    if (pictures.lock(KAVLINGE, PICTURE).isPresent()) {
      return;
    }
    places.list(KAVLINGE).stream()
        .filter(place -> place.key().equals(STATION))
        .findFirst()
        .ifPresent(this::add);
  }

  private void add(Place station) {
    pictures.add(KAVLINGE, PICTURE, pictures.nextNumber(KAVLINGE), draft());
    problems.add(KAVLINGE, PICTURE, DARK, darkness(station));
    evidence.add(DARK, new EvidenceId(ShortId.random()), staffNote(station), statement());
    problems.add(KAVLINGE, PICTURE, BICYCLES, bicycles());
    drafting.record(KAVLINGE, "picture.created", PICTURE, Map.of("demo", true));
  }

  private static PictureDraft draft() {
    return new PictureDraft(
        LocalizedText.of("Övningsdata: ny lägesbild", "Practice data: a new picture"),
        LocalizedText.of(
            "Påhittad lägesbild att öva på. Inget i den säger något om Kävlinge.",
            "A made-up picture to practise on. Nothing in it says anything about Kävlinge."));
  }

  private static ProblemDraft darkness(Place station) {
    return new ProblemDraft(
        Finding.PROBLEM,
        LocalizedText.of(
            "Övningsdata: otryggt vid stationen när det är mörkt",
            "Practice data: unsafe at the station after dark"),
        null,
        null,
        LocalizedText.of(
            "Få vuxna i rörelse på kvällen och dålig belysning.",
            "Few adults about in the evening, and poor lighting."),
        LocalizedText.of("Många väljer en annan väg.", "Many take another way."),
        Certainty.SIGNS,
        Scope.LOCAL,
        true,
        "Många berörs varje dag",
        List.of(new NamedPlace(station.id(), station.name(), station.position())));
  }

  private static ProblemDraft bicycles() {
    return ProblemDraft.titled(
        LocalizedText.of("Övningsdata: cykelstölder", "Practice data: stolen bicycles"));
  }

  private Citable staffNote(Place station) {
    return new Citable(
        KAVLINGE,
        CitableKind.SOURCE,
        "demo-staff-dialogue",
        new Citation(
            LocalizedText.of("Påhittad medarbetardialog", "Made-up staff dialogue"),
            null,
            station.position(),
            station.name(),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            null,
            true));
  }

  private static LocalizedText statement() {
    return LocalizedText.of(
        "Påhittat: flera medarbetare säger att gångtunneln är mörk efter klockan 18.",
        "Made up: several members of staff say that the underpass is dark after 6 pm.");
  }
}
