package se.rodatraden.picture;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.EVIDENCE;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.jooq.Tables.PROBLEM;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;
import se.rodatraden.jooq.tables.records.EvidenceRecord;
import se.rodatraden.shared.Citable;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.EvidenceId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;

/// What problems rest on.
@Repository
class EvidenceRows {

  private final DSLContext database;

  EvidenceRows(DSLContext database) {
    this.database = database;
  }

  List<EvidenceUse> list(MunicipalityCode municipality, CitableKind kind, String reference) {
    return uses(municipality, kind)
        .and(EVIDENCE.REFERENCE.eq(reference))
        .orderBy(PICTURE.PICTURE_VERSION.desc(), PROBLEM.POSITION)
        .fetch(Record2::value2);
  }

  Map<String, List<EvidenceUse>> listByReference(MunicipalityCode municipality, CitableKind kind) {
    return uses(municipality, kind)
        .orderBy(PICTURE.PICTURE_VERSION.desc(), PROBLEM.POSITION)
        .fetchGroups(Record2::value1, Record2::value2);
  }

  private SelectConditionStep<Record2<String, EvidenceUse>> uses(
      MunicipalityCode municipality, CitableKind kind) {
    return database
        .select(EVIDENCE.REFERENCE, use())
        .from(EVIDENCE)
        .join(PROBLEM)
        .on(PROBLEM.MUNICIPALITY_CODE.eq(EVIDENCE.MUNICIPALITY_CODE))
        .and(PROBLEM.PROBLEM_ID.eq(EVIDENCE.PROBLEM_ID))
        .join(PICTURE)
        .on(PICTURE.MUNICIPALITY_CODE.eq(PROBLEM.MUNICIPALITY_CODE))
        .and(PICTURE.PICTURE_ID.eq(PROBLEM.PICTURE_ID))
        .where(EVIDENCE.MUNICIPALITY_CODE.eq(municipality))
        .and(EVIDENCE.KIND.eq(kind));
  }

  private static SelectField<EvidenceUse> use() {
    return row(
            EVIDENCE.EVIDENCE_ID,
            EVIDENCE.VERDICT,
            PROBLEM.PROBLEM_ID,
            PROBLEM.TITLE,
            PICTURE.PICTURE_ID,
            PICTURE.PICTURE_VERSION,
            PICTURE.STATUS)
        .mapping(EvidenceUse::new);
  }

  Optional<ProblemId> findProblemOf(MunicipalityCode municipality, EvidenceId id) {
    return database
        .select(EVIDENCE.PROBLEM_ID)
        .from(EVIDENCE)
        .where(EVIDENCE.MUNICIPALITY_CODE.eq(municipality))
        .and(EVIDENCE.EVIDENCE_ID.eq(id))
        .fetchOptional(EVIDENCE.PROBLEM_ID);
  }

  boolean speaksFor(ProblemId problem, Citable cited) {
    return database.fetchExists(
        EVIDENCE,
        EVIDENCE
            .MUNICIPALITY_CODE
            .eq(cited.municipality())
            .and(EVIDENCE.PROBLEM_ID.eq(problem))
            .and(EVIDENCE.KIND.eq(cited.kind()))
            .and(EVIDENCE.REFERENCE.eq(cited.reference())));
  }

  void add(ProblemId problem, EvidenceId id, Citable cited, LocalizedText statement) {
    var last =
        database
            .select(coalesce(max(EVIDENCE.POSITION), 0))
            .from(EVIDENCE)
            .where(EVIDENCE.MUNICIPALITY_CODE.eq(cited.municipality()))
            .and(EVIDENCE.PROBLEM_ID.eq(problem))
            .fetchSingle()
            .value1();
    database
        .insertInto(EVIDENCE)
        .set(EVIDENCE.MUNICIPALITY_CODE, cited.municipality())
        .set(EVIDENCE.PROBLEM_ID, problem)
        .set(EVIDENCE.EVIDENCE_ID, id)
        .set(EVIDENCE.POSITION, last + 1)
        .set(EVIDENCE.KIND, cited.kind())
        .set(EVIDENCE.REFERENCE, cited.reference())
        .set(EVIDENCE.CITATION, cited.citation())
        .set(EVIDENCE.STATEMENT, statement)
        .set(EVIDENCE.VERDICT, Verdict.USED)
        .execute();
  }

  /// Wherever it is cited.
  void replaceCitations(Citable cited) {
    database
        .update(EVIDENCE)
        .set(EVIDENCE.CITATION, cited.citation())
        .where(EVIDENCE.MUNICIPALITY_CODE.eq(cited.municipality()))
        .and(EVIDENCE.KIND.eq(cited.kind()))
        .and(EVIDENCE.REFERENCE.eq(cited.reference()))
        .execute();
  }

  /// Copies evidence to a problem of a new picture, citation and all.
  void copy(MunicipalityCode municipality, ProblemId problem, List<Evidence> evidence) {
    var rows = evidence.stream().map(each -> copied(municipality, problem, each)).toList();
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setPosition(i + 1);
    }
    database.batchInsert(rows).execute();
  }

  private EvidenceRecord copied(
      MunicipalityCode municipality, ProblemId problem, Evidence evidence) {
    return database
        .newRecord(EVIDENCE)
        .with(EVIDENCE.MUNICIPALITY_CODE, municipality)
        .with(EVIDENCE.PROBLEM_ID, problem)
        .with(EVIDENCE.EVIDENCE_ID, new EvidenceId(ShortId.random()))
        .with(EVIDENCE.KIND, evidence.kind())
        .with(EVIDENCE.REFERENCE, evidence.reference())
        .with(EVIDENCE.CITATION, evidence.citation())
        .with(EVIDENCE.STATEMENT, evidence.statement())
        .with(EVIDENCE.VERDICT, evidence.verdict())
        .with(EVIDENCE.REASON, evidence.reason());
  }

  /// @return false if it was saved by someone else since that version
  boolean update(MunicipalityCode municipality, EvidenceId id, int version, EvidenceDraft draft) {
    return database
            .update(EVIDENCE)
            .set(EVIDENCE.STATEMENT, draft.statement())
            .set(EVIDENCE.VERDICT, draft.verdict())
            .set(EVIDENCE.REASON, draft.reason())
            .set(EVIDENCE.VERSION, EVIDENCE.VERSION.plus(1))
            .where(EVIDENCE.MUNICIPALITY_CODE.eq(municipality))
            .and(EVIDENCE.EVIDENCE_ID.eq(id))
            .and(EVIDENCE.VERSION.eq(version))
            .execute()
        == 1;
  }

  void delete(MunicipalityCode municipality, EvidenceId id) {
    database
        .deleteFrom(EVIDENCE)
        .where(EVIDENCE.MUNICIPALITY_CODE.eq(municipality))
        .and(EVIDENCE.EVIDENCE_ID.eq(id))
        .execute();
  }

  void deleteAllOf(MunicipalityCode municipality, ProblemId problem) {
    database
        .deleteFrom(EVIDENCE)
        .where(EVIDENCE.MUNICIPALITY_CODE.eq(municipality))
        .and(EVIDENCE.PROBLEM_ID.eq(problem))
        .execute();
  }
}
