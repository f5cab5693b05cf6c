package se.rodatraden.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.jooq.Tables.PLACE;
import static se.rodatraden.picture.PictureFixtures.MEASUREMENT;
import static se.rodatraden.picture.PictureFixtures.STATION;
import static se.rodatraden.picture.PictureFixtures.darkness;
import static se.rodatraden.picture.PictureFixtures.draft;
import static se.rodatraden.picture.PictureFixtures.surveyResult;
import static se.rodatraden.picture.PictureFixtures.titled;
import static se.rodatraden.picture.PicturesTest.assertRefused;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
@RecordApplicationEvents
class AdoptionsTest {

  @Autowired DSLContext database;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired SourceWeighings weighings;
  @Autowired Adoptions adoptions;
  @Autowired AdoptedPictures adoptedPictures;
  @Autowired ApplicationEvents events;

  private PictureId id;
  private ProblemId dark;

  @BeforeEach
  void draftAPicture() {
    PictureFixtures.addPlaceAndSource(database);
    coordinator();
    id = pictures.create(KAVLINGE, draft());
    dark = problems.add(KAVLINGE, id, darkness());
    evidences.cite(KAVLINGE, dark, surveyResult(41, 120), LocalizedText.swedish("Var tredje."));
    weighings.weigh(KAVLINGE, id, MEASUREMENT, Verdict.USED, null);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void one_party_alone_does_not_adopt() {
    adopt(Party.MUNICIPALITY);

    var picture = pictures.get(KAVLINGE, 1);
    assertThat(picture.status()).isEqualTo(PictureStatus.DRAFT);
    assertThat(picture.awaited()).containsExactly(Party.POLICE);
    assertThat(adoptedPictures.list(KAVLINGE)).isEmpty();
    assertThat(adoptedPictures.find(KAVLINGE, 1)).isEmpty();
    assertThat(events.stream(PictureAdopted.class)).isEmpty();
  }

  @Test
  void both_parties_adopt_and_it_is_told_to_whoever_listens() {
    adopt(Party.MUNICIPALITY);
    adopt(Party.POLICE);

    var picture = pictures.get(KAVLINGE, 1);
    assertThat(picture.status()).isEqualTo(PictureStatus.ADOPTED);
    assertThat(picture.awaited()).isEmpty();
    assertThat(picture.adoptionBy(Party.POLICE).orElseThrow().name()).isEqualTo("Test Testsson");
    assertThat(events.stream(PictureAdopted.class))
        .containsExactly(new PictureAdopted(KAVLINGE, id));
  }

  @Test
  void the_same_party_adopts_once() {
    adopt(Party.MUNICIPALITY);
    assertRefused(() -> adopt(Party.MUNICIPALITY), new PictureProblem.AdoptedByParty());
  }

  @Test
  void the_snapshot_keeps_figures_and_names_as_they_were() {
    adopt(Party.MUNICIPALITY);
    adopt(Party.POLICE);
    var before = adoptedPictures.find(KAVLINGE, 1).orElseThrow();
    assertThat(before).isEqualTo(pictures.get(KAVLINGE, 1));

    database
        .update(PLACE)
        .set(PLACE.NAME, "Pendlartorget")
        .where(PLACE.MUNICIPALITY_CODE.eq(KAVLINGE))
        .execute();

    var adopted = adoptedPictures.find(KAVLINGE, 1).orElseThrow();
    assertThat(adopted).isEqualTo(before);
    var problem = adopted.problems().getFirst();
    assertThat(problem.draft().places().getFirst().name()).isEqualTo(STATION.name());
    assertThat(problem.evidence().getFirst().citation())
        .isEqualTo(surveyResult(41, 120).citation());
  }

  @Test
  void a_picture_adopted_before_it_came_here_is_read_as_entered() {
    database
        .update(PICTURE)
        .set(PICTURE.STATUS, PictureStatus.ADOPTED)
        .where(PICTURE.MUNICIPALITY_CODE.eq(KAVLINGE))
        .execute();
    assertThat(adoptedPictures.find(KAVLINGE, 1)).contains(pictures.get(KAVLINGE, 1));
  }

  @Test
  void an_adopted_picture_refuses_every_change() {
    adopt(Party.MUNICIPALITY);
    adopt(Party.POLICE);
    coordinator();
    var cited = pictures.getProblem(KAVLINGE, dark).evidence().getFirst();
    var adopted = new PictureProblem.Adopted(1);

    assertRefused(() -> pictures.edit(KAVLINGE, id, 1, draft()), adopted);
    assertRefused(() -> problems.add(KAVLINGE, id, titled("Ny")), adopted);
    assertRefused(() -> problems.edit(KAVLINGE, dark, 1, darkness()), adopted);
    assertRefused(() -> problems.remove(KAVLINGE, dark), adopted);
    assertRefused(() -> problems.rank(KAVLINGE, id, List.of(dark)), adopted);
    assertRefused(
        () ->
            evidences.cite(
                KAVLINGE, dark, PictureFixtures.observation(), LocalizedText.swedish("X")),
        adopted);
    assertRefused(
        () -> evidences.weigh(KAVLINGE, cited.id(), cited.version(), cited.draft()), adopted);
    assertRefused(() -> evidences.remove(KAVLINGE, cited.id()), adopted);
    assertRefused(() -> weighings.weigh(KAVLINGE, id, MEASUREMENT, Verdict.USED, null), adopted);
    assertRefused(() -> weighings.remove(KAVLINGE, id, MEASUREMENT), adopted);
    assertRefused(() -> adopt(Party.POLICE), adopted);
  }

  @Test
  void a_picture_without_problems_cannot_be_adopted() {
    problems.remove(KAVLINGE, dark);
    assertRefused(() -> adopt(Party.POLICE), new PictureProblem.Empty());
  }

  @Test
  void a_problem_without_evidence_is_no_hindrance() {
    problems.add(KAVLINGE, id, titled("Inbrott"));
    adopt(Party.MUNICIPALITY);
    adopt(Party.POLICE);
    assertThat(pictures.get(KAVLINGE, 1).status()).isEqualTo(PictureStatus.ADOPTED);
  }

  @Test
  void what_changed_since_it_was_read_is_not_adopted() {
    var read = pictures.get(KAVLINGE, 1).contentsVersion();
    problems.edit(KAVLINGE, dark, 1, titled("Något annat"));
    signatory(Party.POLICE);
    assertRefused(
        () -> adoptions.adopt(KAVLINGE, id, read), new CommonProblem.ChangedMeanwhile("picture"));
  }

  @Test
  void an_adoption_falls_when_the_picture_changes_after_it() {
    adopt(Party.MUNICIPALITY);
    coordinator();
    problems.add(KAVLINGE, id, titled("Inbrott"));
    assertThat(pictures.get(KAVLINGE, 1).adoptions()).isEmpty();

    adopt(Party.POLICE);
    assertThat(pictures.get(KAVLINGE, 1).awaited()).containsExactly(Party.MUNICIPALITY);
  }

  @Test
  void a_new_draft_may_begin_with_what_was_adopted() {
    adopt(Party.MUNICIPALITY);
    adopt(Party.POLICE);
    coordinator();
    pictures.createFromLatestAdopted(KAVLINGE, draft());

    var copy = pictures.get(KAVLINGE, 2);
    var original = pictures.get(KAVLINGE, 1);
    assertThat(copy.status()).isEqualTo(PictureStatus.DRAFT);
    assertThat(copy.sources()).isEqualTo(original.sources());
    assertThat(copy.problems())
        .extracting(Problem::draft)
        .isEqualTo(original.problems().stream().map(Problem::draft).toList());
    var evidence = copy.problems().getFirst().evidence().getFirst();
    assertThat(evidence.citation()).isEqualTo(surveyResult(41, 120).citation());
    evidences.remove(KAVLINGE, evidence.id());
    assertThat(pictures.get(KAVLINGE, 1)).isEqualTo(original);
  }

  @Test
  void only_signatories_of_the_municipality_adopt() {
    var version = pictures.get(KAVLINGE, 1).contentsVersion();
    Runnable adopting = () -> adoptions.adopt(KAVLINGE, id, version);
    assertDenied(adopting);
    Fixtures.signIn(KAVLINGE, Party.POLICE, Role.READER, Role.ADMINISTRATOR);
    assertDenied(adopting);
    Fixtures.signIn(FLEN, Party.POLICE, Role.SIGNATORY);
    assertDenied(adopting);
    Fixtures.signOut();
    assertDenied(adopting);
  }

  @Test
  void evidence_in_adopted_pictures_is_open_to_all_and_in_drafts_is_not() {
    var cited = surveyResult(41, 120);
    assertThat(adoptedPictures.findEvidenceOf(KAVLINGE, cited.kind(), cited.reference())).isEmpty();
    adopt(Party.MUNICIPALITY);
    adopt(Party.POLICE);
    Fixtures.signOut();
    assertThat(adoptedPictures.findEvidenceOf(KAVLINGE, cited.kind(), cited.reference()))
        .extracting(EvidenceUse::problem)
        .containsExactly(dark);
  }

  private void adopt(Party party) {
    signatory(party);
    adoptions.adopt(KAVLINGE, id, pictures.get(KAVLINGE, 1).contentsVersion());
  }

  private void signatory(Party party) {
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, party, Role.SIGNATORY));
  }

  private static void coordinator() {
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  private static void assertDenied(Runnable action) {
    assertThatThrownBy(action::run).isInstanceOf(AccessDeniedException.class);
  }
}
