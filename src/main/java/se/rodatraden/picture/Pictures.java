package se.rodatraden.picture;

import static se.rodatraden.identity.Role.COORDINATOR;
import static se.rodatraden.identity.Role.POLICE_OFFICER;
import static se.rodatraden.jooq.Tables.PICTURE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.ForReaders;
import se.rodatraden.identity.RequiresRole;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.CommonProblem;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PictureId;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.ShortId;

/// The pictures of the situation, drafts included, for those who work with them. What is public is
/// read through [AdoptedPictures]; problems and evidence are changed through [Problems] and
/// [Evidences].
@Service
public class Pictures {

  private final PictureRows pictures;
  private final ProblemRows problems;
  private final EvidenceRows evidence;
  private final SourceWeighingRows sources;
  private final Names.Directory names;
  private final Drafting drafting;

  Pictures(
      PictureRows pictures,
      ProblemRows problems,
      EvidenceRows evidence,
      SourceWeighingRows sources,
      Names.Directory names,
      Drafting drafting) {
    this.pictures = pictures;
    this.problems = problems;
    this.evidence = evidence;
    this.sources = sources;
    this.names = names;
    this.drafting = drafting;
  }

  /// Drafts first, then the newest.
  @ForReaders
  @Transactional(readOnly = true)
  public List<PictureOverview> list(MunicipalityCode municipality) {
    return pictures.list(municipality);
  }

  /// What work goes on with: the draft, where there is one, and the latest that was adopted. Those
  /// before it tell what was thought then.
  @ForReaders
  @Transactional(readOnly = true)
  public List<PictureOverview> listCurrent(MunicipalityCode municipality) {
    var draftsFirst = pictures.list(municipality);
    var drafts = draftsFirst.stream().filter(PictureOverview::canChange);
    var adopted = draftsFirst.stream().filter(each -> !each.canChange());
    return Stream.concat(drafts, adopted.limit(1)).toList();
  }

  /// @param number the picture's number within the municipality
  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public Picture get(MunicipalityCode municipality, int number) {
    return pictures
        .find(municipality, PICTURE.PICTURE_VERSION.eq(number), names.of(municipality))
        .orElseThrow(
            () -> new CommonProblem.NotFound("picture", String.valueOf(number)).asException());
  }

  /// The picture that is being worked on, if any.
  @ForReaders
  @Transactional(readOnly = true)
  public Optional<Picture> findDraft(MunicipalityCode municipality) {
    return find(municipality, PictureStatus.DRAFT);
  }

  /// Every problem of every picture, drafts included, in rank order within each picture.
  @ForReaders
  @Transactional(readOnly = true)
  public List<Problem> listProblems(MunicipalityCode municipality) {
    return problems.list(municipality, names.of(municipality));
  }

  /// Which problems are the same, through all pictures.
  @ForReaders
  @Transactional(readOnly = true)
  public ProblemLines getLines(MunicipalityCode municipality) {
    return problems.lines(municipality);
  }

  /// @throws se.rodatraden.shared.ProblemException [CommonProblem.NotFound]
  @ForReaders
  @Transactional(readOnly = true)
  public Problem getProblem(MunicipalityCode municipality, ProblemId id) {
    return problems
        .find(municipality, id, names.of(municipality))
        .orElseThrow(() -> new CommonProblem.NotFound("problem", id.value()).asException());
  }

  /// Where something is used, or was weighed and rejected, as evidence; the newest picture first.
  @ForReaders
  @Transactional(readOnly = true)
  public List<EvidenceUse> findEvidenceOf(
      MunicipalityCode municipality, CitableKind kind, String reference) {
    return evidence.list(municipality, kind, reference);
  }

  /// The same for everything of one kind, by reference: for views that show many citables.
  @ForReaders
  @Transactional(readOnly = true)
  public Map<String, List<EvidenceUse>> listEvidenceOf(
      MunicipalityCode municipality, CitableKind kind) {
    return evidence.listByReference(municipality, kind);
  }

  /// Begins an empty draft.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.DraftExists]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public PictureId create(MunicipalityCode municipality, PictureDraft draft) {
    return begin(municipality, draft);
  }

  /// Begins a draft with the problems, evidence and sources of the latest adopted picture, or an
  /// empty one where nothing has been adopted.
  ///
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.DraftExists]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public PictureId createFromLatestAdopted(MunicipalityCode municipality, PictureDraft draft) {
    var adopted = find(municipality, PictureStatus.ADOPTED);
    var id = begin(municipality, draft);
    adopted.ifPresent(source -> copy(source, id));
    return id;
  }

  /// @param version of title and summary, as edited
  /// @throws se.rodatraden.shared.ProblemException [PictureProblem.Adopted],
  ///   [CommonProblem.ChangedMeanwhile]
  @RequiresRole({COORDINATOR, POLICE_OFFICER})
  @Transactional
  public void edit(MunicipalityCode municipality, PictureId id, int version, PictureDraft draft) {
    drafting.open(municipality, id);
    Drafting.mustBeSaved(pictures.update(municipality, id, version, draft), "picture");
    drafting.record(municipality, "picture.edited", id, Map.of());
  }

  private Optional<Picture> find(MunicipalityCode municipality, PictureStatus status) {
    return pictures.find(municipality, PICTURE.STATUS.eq(status), names.of(municipality));
  }

  private PictureId begin(MunicipalityCode municipality, PictureDraft draft) {
    pictures.list(municipality).stream()
        .filter(PictureOverview::canChange)
        .findFirst()
        .ifPresent(present -> {
          throw new PictureProblem.DraftExists(present.number()).asException();
        });
    var id = new PictureId(ShortId.random());
    var number = pictures.nextNumber(municipality);
    pictures.add(municipality, id, number, draft);
    drafting.record(municipality, "picture.created", id, Map.of("number", number));
    return id;
  }

  private void copy(Picture source, PictureId to) {
    var municipality = source.municipality();
    for (var weighed : source.sources()) {
      sources.put(municipality, to, weighed.source(), weighed.verdict(), weighed.reason());
    }
    for (var problem : source.problems()) {
      var id = new ProblemId(ShortId.random());
      problems.add(municipality, to, id, problem.id(), problem.draft());
      evidence.copy(municipality, id, problem.evidence());
    }
    drafting.record(municipality, "picture.copied", to, Map.of("from", source.number()));
  }
}
