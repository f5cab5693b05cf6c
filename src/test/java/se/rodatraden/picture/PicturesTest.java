package se.rodatraden.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.picture.PictureFixtures.MEASUREMENT;
import static se.rodatraden.picture.PictureFixtures.STATION;
import static se.rodatraden.picture.PictureFixtures.darkness;
import static se.rodatraden.picture.PictureFixtures.draft;
import static se.rodatraden.picture.PictureFixtures.observation;
import static se.rodatraden.picture.PictureFixtures.surveyResult;
import static se.rodatraden.picture.PictureFixtures.titled;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Places;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class PicturesTest {

  @Autowired DSLContext database;
  @Autowired Pictures pictures;
  @Autowired Problems problems;
  @Autowired Evidences evidences;
  @Autowired SourceWeighings weighings;
  @Autowired Places places;

  @BeforeEach
  void signIn() {
    PictureFixtures.addPlaceAndSource(database);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void a_picture_is_read_with_its_problems_evidence_places_and_sources() {
    var id = pictures.create(KAVLINGE, draft());
    var dark = problems.add(KAVLINGE, id, darkness());
    problems.add(KAVLINGE, id, titled("Inbrott"));
    evidences.cite(KAVLINGE, dark, surveyResult(41, 120), LocalizedText.swedish("Var tredje."));
    evidences.cite(KAVLINGE, dark, observation(), LocalizedText.swedish("Lampan är sönder."));
    weighings.weigh(KAVLINGE, id, MEASUREMENT, Verdict.REJECTED, "För få svar");

    var picture = pictures.get(KAVLINGE, 1);

    assertThat(picture.draft()).isEqualTo(draft());
    assertThat(picture.status()).isEqualTo(PictureStatus.DRAFT);
    assertThat(picture.problems()).extracting(Problem::rank).containsExactly(1, 2);
    var first = picture.problems().getFirst();
    assertThat(first.draft()).isEqualTo(darkness());
    assertThat(first.evidence())
        .extracting(Evidence::citation)
        .containsExactly(surveyResult(41, 120).citation(), observation().citation());
    assertThat(picture.problemsWithoutEvidence())
        .extracting(problem -> problem.draft().title())
        .containsExactly(LocalizedText.swedish("Inbrott"));
    var weighed = picture.sources().getFirst();
    assertThat(weighed.verdict()).isEqualTo(Verdict.REJECTED);
    assertThat(weighed.name().byLanguage()).containsEntry("sv", "Polisens trygghetsmätning");
  }

  @Test
  void a_picture_takes_one_query_and_its_names_two_however_much_it_holds() {
    var id = pictures.create(KAVLINGE, draft());
    for (int i = 0; i < 5; i++) {
      var problem = problems.add(KAVLINGE, id, darkness());
      evidences.cite(KAVLINGE, problem, observation(), LocalizedText.swedish("Sönder."));
    }
    var statements = new AtomicInteger();
    var counting =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
          }
        };
    var counted =
        database.configuration().derive(new DefaultExecuteListenerProvider(counting)).dsl();

    var rows = new PictureRows(counted);
    var list = rows.list(KAVLINGE);
    assertThat(statements).hasValue(1);
    assertThat(list.getFirst().problems()).isEqualTo(5);
    var names = new Names(Map.of(STATION.id(), places.list(KAVLINGE).getFirst()), Map.of());
    var picture = rows.find(KAVLINGE, org.jooq.impl.DSL.trueCondition(), names).orElseThrow();
    assertThat(statements).hasValue(2);
    assertThat(picture.problems()).hasSize(5).allMatch(Problem::hasEvidence);
    assertThat(new ProblemRows(counted).list(KAVLINGE, names)).hasSize(5);
    assertThat(statements).hasValue(3);
  }

  @Test
  void the_list_has_drafts_first_and_counts_breaks_in_the_thread() {
    var id = pictures.create(KAVLINGE, draft());
    var dark = problems.add(KAVLINGE, id, darkness());
    problems.add(KAVLINGE, id, titled("Inbrott"));
    evidences.cite(KAVLINGE, dark, observation(), LocalizedText.swedish("Sönder."));
    var rejected = problems.add(KAVLINGE, id, titled("Skadegörelse"));
    var weak = evidences.cite(KAVLINGE, rejected, observation(), LocalizedText.swedish("Nja."));
    evidences.weigh(
        KAVLINGE,
        weak,
        1,
        new EvidenceDraft(LocalizedText.swedish("Nja."), Verdict.REJECTED, "En enda"));

    assertThat(pictures.list(KAVLINGE))
        .singleElement()
        .satisfies(overview -> {
          assertThat(overview.problems()).isEqualTo(3);
          assertThat(overview.problemsWithoutEvidence()).isEqualTo(2);
          assertThat(overview.awaits(Party.POLICE)).isTrue();
        });
    assertThat(pictures.list(KAVLINGE).getFirst().canChange()).isTrue();
  }

  @Test
  void a_second_draft_is_refused_while_there_is_one() {
    pictures.create(KAVLINGE, draft());
    assertRefused(() -> pictures.create(KAVLINGE, draft()), new PictureProblem.DraftExists(1));
  }

  @Test
  void the_same_thing_speaks_once_for_a_problem_but_may_speak_for_another() {
    var id = pictures.create(KAVLINGE, draft());
    var dark = problems.add(KAVLINGE, id, darkness());
    var other = problems.add(KAVLINGE, id, titled("Inbrott"));
    evidences.cite(KAVLINGE, dark, observation(), LocalizedText.swedish("Sönder."));
    evidences.cite(KAVLINGE, other, observation(), LocalizedText.swedish("Sönder."));

    assertThat(pictures.findEvidenceOf(KAVLINGE, observation().kind(), observation().reference()))
        .extracting(EvidenceUse::problem)
        .containsExactly(dark, other);
    assertRefused(
        () -> evidences.cite(KAVLINGE, dark, observation(), LocalizedText.swedish("Igen.")),
        new PictureProblem.EvidenceAlreadyCited());
  }

  @Test
  void what_was_saved_meanwhile_is_not_overwritten() {
    var id = pictures.create(KAVLINGE, draft());
    var dark = problems.add(KAVLINGE, id, darkness());
    var cited = evidences.cite(KAVLINGE, dark, observation(), LocalizedText.swedish("A"));
    pictures.edit(KAVLINGE, id, 1, draft());
    problems.edit(KAVLINGE, dark, 1, titled("Mörkt"));
    evidences.weigh(
        KAVLINGE, cited, 1, new EvidenceDraft(LocalizedText.swedish("B"), Verdict.USED, null));

    assertRefused(
        () -> pictures.edit(KAVLINGE, id, 1, draft()),
        new CommonProblem.ChangedMeanwhile("picture"));
    assertRefused(
        () -> problems.edit(KAVLINGE, dark, 1, darkness()),
        new CommonProblem.ChangedMeanwhile("problem"));
    assertRefused(
        () ->
            evidences.weigh(
                KAVLINGE,
                cited,
                1,
                new EvidenceDraft(LocalizedText.swedish("C"), Verdict.USED, null)),
        new CommonProblem.ChangedMeanwhile("evidence"));
    assertThat(pictures.getProblem(KAVLINGE, dark).draft()).isEqualTo(titled("Mörkt"));
    assertThat(pictures.getProblem(KAVLINGE, dark).evidence().getFirst().statement())
        .isEqualTo(LocalizedText.swedish("B"));
  }

  @Test
  void rejecting_and_choosing_away_take_a_reason() {
    var id = pictures.create(KAVLINGE, draft());
    var dark = problems.add(KAVLINGE, id, darkness());
    var cited = evidences.cite(KAVLINGE, dark, observation(), LocalizedText.swedish("A"));
    var reason = new PictureProblem.ReasonMissing();

    assertRefused(() -> weighings.weigh(KAVLINGE, id, MEASUREMENT, Verdict.REJECTED, " "), reason);
    assertRefused(
        () ->
            evidences.weigh(
                KAVLINGE,
                cited,
                1,
                new EvidenceDraft(LocalizedText.swedish("A"), Verdict.REJECTED, null)),
        reason);
    var away =
        new ProblemDraft(
            Finding.PROBLEM,
            LocalizedText.swedish("Trafik"),
            null,
            null,
            null,
            null,
            Certainty.SIGNS,
            Scope.LOCAL,
            false,
            null,
            List.of());
    assertRefused(() -> problems.add(KAVLINGE, id, away), reason);
  }

  @Test
  void problems_are_ranked_as_people_want_and_close_up_when_one_goes() {
    var id = pictures.create(KAVLINGE, draft());
    var a = problems.add(KAVLINGE, id, darkness());
    var b = problems.add(KAVLINGE, id, titled("B"));
    var c = problems.add(KAVLINGE, id, titled("C"));

    problems.rank(KAVLINGE, id, List.of(c, a, b));
    assertThat(ranked()).containsExactly(c, a, b);
    problems.remove(KAVLINGE, a);
    assertThat(ranked()).containsExactly(c, b);
    assertThat(pictures.get(KAVLINGE, 1).problems())
        .extracting(Problem::rank)
        .containsExactly(1, 2);
    assertRefused(
        () -> problems.rank(KAVLINGE, id, List.of(c, a, b)),
        new CommonProblem.ChangedMeanwhile("picture"));
  }

  @Test
  void every_change_leaves_a_trail() {
    var id = pictures.create(KAVLINGE, draft());
    var dark = problems.add(KAVLINGE, id, darkness());
    var cited = evidences.cite(KAVLINGE, dark, observation(), LocalizedText.swedish("A"));
    evidences.remove(KAVLINGE, cited);
    weighings.weigh(KAVLINGE, id, MEASUREMENT, Verdict.USED, null);
    weighings.remove(KAVLINGE, id, MEASUREMENT);

    assertThat(
            database
                .select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(KAVLINGE))
                .and(AUDIT_ENTRY.SUBJECT_ID.eq(id.value()))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch(AUDIT_ENTRY.ACTION))
        .containsExactly(
            "picture.created",
            "picture.problem_added",
            "picture.evidence_added",
            "picture.evidence_removed",
            "picture.source_weighed",
            "picture.source_removed");
    assertThat(pictures.get(KAVLINGE, 1).sources()).isEmpty();
  }

  @Test
  void nobody_and_the_wrong_role_change_nothing() {
    var id = pictures.create(KAVLINGE, draft());
    for (var role : List.of(Role.READER, Role.SIGNATORY, Role.ADMINISTRATOR)) {
      Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, role);
      assertThat(pictures.get(KAVLINGE, 1).id()).isEqualTo(id);
      assertDenied(() -> problems.add(KAVLINGE, id, darkness()));
      assertDenied(() -> pictures.edit(KAVLINGE, id, 1, draft()));
    }
    Fixtures.signOut();
    assertDenied(() -> pictures.list(KAVLINGE));
    assertDenied(() -> pictures.create(KAVLINGE, draft()));
  }

  @Test
  void another_municipality_is_neither_read_nor_changed() {
    var id = pictures.create(KAVLINGE, draft());
    var dark = problems.add(KAVLINGE, id, darkness());
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);

    assertDenied(() -> pictures.get(KAVLINGE, 1));
    assertRefused(() -> pictures.get(FLEN, 1), new CommonProblem.NotFound("picture", "1"));
    assertRefused(
        () -> problems.add(FLEN, id, titled("X")),
        new CommonProblem.NotFound("picture", id.value()));
    assertRefused(
        () -> problems.edit(FLEN, dark, 1, titled("X")),
        new CommonProblem.NotFound("problem", dark.value()));
    assertThatThrownBy(() -> evidences.cite(FLEN, dark, observation(), LocalizedText.swedish("X")))
        .hasMessageContaining("must belong to 0482");
  }

  @Test
  void what_is_not_there_is_said_to_be_missing() {
    var none = new PictureId(ShortId.random());
    var noProblem = new ProblemId(ShortId.random());
    assertRefused(
        () -> pictures.edit(KAVLINGE, none, 1, draft()),
        new CommonProblem.NotFound("picture", none.value()));
    assertRefused(
        () -> pictures.getProblem(KAVLINGE, noProblem),
        new CommonProblem.NotFound("problem", noProblem.value()));
  }

  private List<ProblemId> ranked() {
    return pictures.get(KAVLINGE, 1).problems().stream().map(Problem::id).toList();
  }

  static void assertRefused(Runnable action, se.rodatraden.shared.Problem expected) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(
            ProblemException.class, refusal -> assertThat(refusal.problem()).isEqualTo(expected));
  }

  private static void assertDenied(Runnable action) {
    assertThatThrownBy(action::run).isInstanceOf(AccessDeniedException.class);
  }
}
