package se.rodatraden.picture;

import static se.rodatraden.jooq.Tables.EVIDENCE;
import static se.rodatraden.jooq.Tables.PICTURE;
import static se.rodatraden.jooq.Tables.PROBLEM;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.SystemOnly;
import se.rodatraden.jooq.tables.records.EvidenceRecord;
import se.rodatraden.jooq.tables.records.PictureRecord;
import se.rodatraden.jooq.tables.records.PictureSourceRecord;
import se.rodatraden.jooq.tables.records.ProblemPlaceRecord;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.database.RowImport;
import se.rodatraden.shared.id.EvidenceId;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.SourceId;

/// Takes in a municipality's pictures from a file, as drafts: only people adopt. One that people
/// have edited or adopted is left as it is, with all that belongs to it.
@Service
public class PictureImport {

  /// @param number 1, 2, … within the municipality
  /// @param sources those it rests on as a whole, in order
  /// @param problems in order of rank
  public record ImportedPicture(
      PictureId id,
      int number,
      PictureDraft draft,
      List<SourceId> sources,
      List<ImportedProblem> problems) {

    public ImportedPicture {
      sources = List.copyOf(sources);
      problems = List.copyOf(problems);
    }
  }

  public record ImportedProblem(ProblemId id, ProblemDraft draft, List<ImportedEvidence> evidence) {

    public ImportedProblem {
      evidence = List.copyOf(evidence);
    }
  }

  public record ImportedEvidence(
      EvidenceId id, SourceId source, Citation citation, LocalizedText statement) {}

  private final DSLContext database;

  PictureImport(DSLContext database) {
    this.database = database;
  }

  @SystemOnly
  @Transactional
  public void load(RowImport rows, List<ImportedPicture> pictures) {
    var code = rows.municipality();
    for (var picture : pictures) {
      var branch = "picture/" + picture.id();
      if (isEdited(code, picture.id())) {
        rows.leaveAlone(branch);
      } else {
        rows.store(branch, rowsOf(code, picture));
      }
    }
  }

  private boolean isEdited(MunicipalityCode code, PictureId id) {
    return database.fetchExists(
        PICTURE,
        PICTURE.MUNICIPALITY_CODE.eq(code),
        PICTURE.PICTURE_ID.eq(id),
        PICTURE
            .VERSION
            .gt(1)
            .or(PICTURE.CONTENTS_VERSION.gt(1))
            .or(PICTURE.ADOPTED_SNAPSHOT.isNotNull()));
  }

  /// A document's picture is the one both parties built their promise on, so it comes as adopted:
  /// by nobody here, since that was before it came here.
  private static List<UpdatableRecord<?>> rowsOf(MunicipalityCode code, ImportedPicture picture) {
    var rows = new ArrayList<UpdatableRecord<?>>();
    rows.add(
        new PictureRecord()
            .with(PICTURE.PICTURE_ID, picture.id())
            .with(PICTURE.MUNICIPALITY_CODE, code)
            .with(PICTURE.PICTURE_VERSION, picture.number())
            .with(PICTURE.TITLE, picture.draft().title())
            .with(PICTURE.SUMMARY, picture.draft().summary())
            .with(PICTURE.STATUS, PictureStatus.ADOPTED));
    int position = 1;
    for (var source : picture.sources()) {
      rows.add(new PictureSourceRecord(code, picture.id(), source, position++, Verdict.USED, null));
    }
    int rank = 1;
    for (var problem : picture.problems()) {
      rows.addAll(rowsOf(code, picture.id(), rank++, problem));
    }
    return rows;
  }

  private static List<UpdatableRecord<?>> rowsOf(
      MunicipalityCode code, PictureId picture, int rank, ImportedProblem problem) {
    var rows = new ArrayList<UpdatableRecord<?>>();
    rows.add(
        ProblemRows.filled(problem.draft())
            .with(PROBLEM.PROBLEM_ID, problem.id())
            .with(PROBLEM.MUNICIPALITY_CODE, code)
            .with(PROBLEM.PICTURE_ID, picture)
            .with(PROBLEM.POSITION, rank));
    for (var place : problem.draft().places()) {
      rows.add(new ProblemPlaceRecord(code, problem.id(), place.id()));
    }
    int position = 1;
    for (var evidence : problem.evidence()) {
      rows.add(row(code, problem.id(), position++, evidence));
    }
    return rows;
  }

  private static EvidenceRecord row(
      MunicipalityCode code, ProblemId problem, int position, ImportedEvidence evidence) {
    return new EvidenceRecord()
        .with(EVIDENCE.EVIDENCE_ID, evidence.id())
        .with(EVIDENCE.MUNICIPALITY_CODE, code)
        .with(EVIDENCE.PROBLEM_ID, problem)
        .with(EVIDENCE.POSITION, position)
        .with(EVIDENCE.KIND, CitableKind.SOURCE)
        .with(EVIDENCE.REFERENCE, evidence.source().value())
        .with(EVIDENCE.CITATION, evidence.citation())
        .with(EVIDENCE.STATEMENT, evidence.statement())
        .with(EVIDENCE.VERDICT, Verdict.USED);
  }
}
