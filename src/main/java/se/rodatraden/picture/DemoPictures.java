package se.rodatraden.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.Accounts;
import se.rodatraden.identity.Membership;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.picture.PlannedPicture.PlannedEvidence;
import se.rodatraden.picture.PlannedPicture.PlannedProblem;
import se.rodatraden.place.Places;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.DemoData;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The pictures of the demo data set, from `seeds/demo/pictures.yaml`: written, weighed and adopted
/// by the demo's accounts through the services that people use, so that what a promise rests on can
/// be followed back to an answer or a note.
@Service
public class DemoPictures implements DemoData {

  private static final String FILE = "seeds/demo/pictures.yaml";
  private static final int AFTER_SURVEYS_AND_WALKS = 400;

  private final Pictures pictures;
  private final Problems problems;
  private final Evidences evidences;
  private final Adoptions adoptions;
  private final DemoCitables citables;
  private final Places places;
  private final Accounts accounts;

  DemoPictures(
      Pictures pictures,
      Problems problems,
      Evidences evidences,
      Adoptions adoptions,
      DemoCitables citables,
      Places places,
      Accounts accounts) {
    this.pictures = pictures;
    this.problems = problems;
    this.evidences = evidences;
    this.adoptions = adoptions;
    this.citables = citables;
    this.places = places;
    this.accounts = accounts;
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
    read().stream()
        .collect(Collectors.groupingBy(PlannedPicture::municipality))
        .forEach((code, planned) -> load(new MunicipalityCode(code), planned));
  }

  private static List<PlannedPicture> read() {
    try (var yaml = new ClassPathResource(FILE).getInputStream()) {
      return new YAMLMapper().readValue(yaml, new TypeReference<List<PlannedPicture>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's pictures must be on the class path as " + FILE, e);
    }
  }

  private void load(MunicipalityCode municipality, List<PlannedPicture> planned) {
    if (asCoordinator(municipality, () -> isBegun(municipality))) {
      return;
    }
    for (var each : planned) {
      asCoordinator(municipality, () -> write(municipality, each));
      if (each.adopted()) {
        adopt(municipality);
      }
    }
  }

  /// Somebody is at work on a picture, or the demo's answers have been cited.
  private boolean isBegun(MunicipalityCode municipality) {
    return pictures.findDraft(municipality).isPresent()
        || !pictures.listEvidenceOf(municipality, CitableKind.SURVEY_RESULT).isEmpty();
  }

  private PictureId write(MunicipalityCode municipality, PlannedPicture planned) {
    var id =
        planned.copiesLatest()
            ? pictures.createFromLatestAdopted(municipality, planned.draft())
            : pictures.create(municipality, planned.draft());
    for (var problem : planned.problems()) {
      problems.add(municipality, id, problem.draft(placesOf(municipality, problem)));
    }
    var written = pictures.findDraft(municipality).orElseThrow().problems();
    for (var evidence : planned.evidence()) {
      evidences.cite(
          municipality,
          problemOf(written, evidence),
          citables.find(municipality, evidence),
          evidence.statement());
    }
    return id;
  }

  private List<NamedPlace> placesOf(MunicipalityCode municipality, PlannedProblem problem) {
    return places.list(municipality).stream()
        .filter(place -> problem.places().contains(place.key()))
        .map(place -> new NamedPlace(place.id(), place.name(), place.position()))
        .toList();
  }

  private static ProblemId problemOf(List<Problem> written, PlannedEvidence evidence) {
    return written.stream()
        .filter(evidence::speaksFor)
        .findFirst()
        .map(Problem::id)
        .orElseThrow(
            () -> new IllegalStateException("the demo has no problem " + evidence.problem()));
  }

  private void adopt(MunicipalityCode municipality) {
    for (var party : Party.values()) {
      accounts.asDemoAccount(
          new Membership(municipality, Role.SIGNATORY, party),
          () -> {
            var draft = pictures.findDraft(municipality).orElseThrow();
            adoptions.adopt(municipality, draft.id(), draft.contentsVersion());
            return draft.id();
          });
    }
  }

  private <T> T asCoordinator(MunicipalityCode municipality, Supplier<T> work) {
    return accounts.asDemoAccount(
        new Membership(municipality, Role.COORDINATOR, Party.MUNICIPALITY), work);
  }
}
