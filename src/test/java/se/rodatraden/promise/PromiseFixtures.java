package se.rodatraden.promise;

import static se.rodatraden.jooq.Tables.MUNICIPALITY;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.jooq.Tables.PROBLEM;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.Certainty;
import se.rodatraden.picture.Finding;
import se.rodatraden.picture.PictureStatus;
import se.rodatraden.picture.Scope;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.test.Fixtures;

/// Drafts, and the problems that promises answer, for tests of this module and its views.
public final class PromiseFixtures {

  /// A municipality that no file is loaded for, at `testby`.
  public static final MunicipalityCode HERE = new MunicipalityCode("9999");

  public static final Quota WALKS =
      new Quota.AtLeast(
          2,
          LocalizedText.of("trygghetsvandringar", "safety walks"),
          List.of(new Quota.SubQuota(1, Quota.Condition.EVENING)),
          null);

  private PromiseFixtures() {}

  /// [#HERE], and another municipality, Flen.
  public static void addMunicipalities(DSLContext database) {
    Fixtures.addMunicipalities(database);
    database
        .insertInto(MUNICIPALITY)
        .set(MUNICIPALITY.MUNICIPALITY_CODE, HERE)
        .set(MUNICIPALITY.SLUG, "testby")
        .set(MUNICIPALITY.NAME, "Testby")
        .set(MUNICIPALITY.COUNTY_CODE, "99")
        .set(MUNICIPALITY.COUNTY_NAME, "Test")
        .set(MUNICIPALITY.LOCAL_POLICE_AREA_ID, "test")
        .execute();
  }

  /// A promise for this year, so that efforts may be logged today.
  public static PromiseDraft promise(String title, LocalDate today) {
    return promise(
        title, new Validity.Fixed(today.withDayOfYear(1), today.withDayOfYear(1).plusYears(1)));
  }

  public static PromiseDraft promise(String title, Validity validity) {
    return new PromiseDraft(
        null,
        LocalizedText.swedish(title),
        LocalizedText.swedish("Vi lovar."),
        validity,
        LocalizedText.swedish("Pandemin kan ändra arbetet."),
        null,
        null,
        List.of(LocalizedText.swedish("Trafik"), LocalizedText.swedish("Skadegörelse")));
  }

  public static ActivityDraft activity(String text, Quota quota) {
    return activity(text, quota, false);
  }

  public static ActivityDraft activity(String text, Quota quota, boolean countsOnly) {
    return new ActivityDraft(
        null,
        LocalizedText.swedish(text),
        null,
        Responsible.BOTH,
        List.of("Invånare"),
        quota,
        List.of("Centrum"),
        List.of(new Occasion("Valborg", true)),
        List.of("Unga"),
        List.of(MeasureCriterion.POSSIBLE),
        countsOnly,
        false);
  }

  public static GoalDraft goal(String text, @Nullable String indicator) {
    return new GoalDraft(
        GoalKind.OUTCOME,
        LocalizedText.swedish(text),
        indicator == null ? null : LocalizedText.swedish(indicator),
        Direction.INCREASE,
        2030,
        true);
  }

  public static EffortDraft effort(LocalDate doneOn) {
    return new EffortDraft(doneOn, 1, null, false, null, null);
  }

  public static EffortDraft hours(LocalDate doneOn, String hours) {
    return new EffortDraft(doneOn, 1, new BigDecimal(hours), false, null, null);
  }

  /// A prioritised problem of an adopted picture.
  public static ProblemId addProblem(
      DSLContext database, MunicipalityCode municipality, String title) {
    var picture = new PictureId(ShortId.named("test/picture/" + municipality));
    database
        .insertInto(PICTURE)
        .set(PICTURE.PICTURE_ID, picture)
        .set(PICTURE.MUNICIPALITY_CODE, municipality)
        .set(PICTURE.PICTURE_VERSION, 99)
        .set(PICTURE.TITLE, LocalizedText.swedish("Lägesbild"))
        .set(PICTURE.SUMMARY, LocalizedText.swedish("Så är läget"))
        .set(PICTURE.STATUS, PictureStatus.ADOPTED)
        .onDuplicateKeyIgnore()
        .execute();
    return addProblem(database, municipality, picture, title);
  }

  /// A prioritised problem of a picture that is there.
  public static ProblemId addProblem(
      DSLContext database, MunicipalityCode municipality, PictureId picture, String title) {
    var problem = new ProblemId(ShortId.random());
    database
        .insertInto(PROBLEM)
        .set(PROBLEM.PROBLEM_ID, problem)
        .set(PROBLEM.MUNICIPALITY_CODE, municipality)
        .set(PROBLEM.PICTURE_ID, picture)
        .set(PROBLEM.POSITION, 1)
        .set(PROBLEM.FINDING, Finding.PROBLEM)
        .set(PROBLEM.TITLE, LocalizedText.swedish(title))
        .set(PROBLEM.CERTAINTY, Certainty.ESTABLISHED)
        .set(PROBLEM.SCOPE, Scope.LOCAL)
        .set(PROBLEM.PRIORITISED, true)
        .execute();
    return problem;
  }
}
