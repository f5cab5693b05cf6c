package se.rodatraden.picture;

import static se.rodatraden.jooq.Tables.PICTURE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.id.MunicipalityCode;
import tools.jackson.databind.json.JsonMapper;

/// The pictures that both parties stand behind, as they were adopted: for everyone.
@Service
public class AdoptedPictures {

  private static final Condition IS_ADOPTED = PICTURE.STATUS.eq(PictureStatus.ADOPTED);

  private final PictureRows pictures;
  private final ProblemRows problems;
  private final EvidenceRows evidence;
  private final Names.Directory names;

  AdoptedPictures(
      PictureRows pictures, ProblemRows problems, EvidenceRows evidence, Names.Directory names) {
    this.pictures = pictures;
    this.problems = problems;
    this.evidence = evidence;
    this.names = names;
  }

  /// The newest first.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<PictureOverview> list(MunicipalityCode municipality) {
    return pictures.list(municipality).stream().filter(each -> !each.canChange()).toList();
  }

  /// A picture as it was adopted. One that was adopted before it came here has no snapshot, and is
  /// read as it was entered.
  ///
  /// @param number the picture's number within the municipality
  @OpenToAll
  @Transactional(readOnly = true)
  public Optional<Picture> find(MunicipalityCode municipality, int number) {
    return pictures
        .findSnapshot(municipality, number)
        .map(AdoptedPictures::read)
        .or(() -> findAsEntered(municipality, number));
  }

  /// All of them whole, as [#find] tells each, the newest first.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<Picture> listWhole(MunicipalityCode municipality) {
    var snapshots = pictures.listSnapshots(municipality);
    return pictures
        .list(municipality, IS_ADOPTED, names.of(municipality), Integer.MAX_VALUE)
        .stream()
        .map(entered ->
            Optional.ofNullable(snapshots.get(entered.number()))
                .map(AdoptedPictures::read)
                .orElse(entered))
        .toList();
  }

  private static Picture read(String snapshot) {
    return JsonMapper.shared().readValue(snapshot, Picture.class);
  }

  private Optional<Picture> findAsEntered(MunicipalityCode municipality, int number) {
    var adopted = PICTURE.PICTURE_VERSION.eq(number).and(IS_ADOPTED);
    return pictures.find(municipality, adopted, names.of(municipality));
  }

  /// Which problems are the same, through all pictures.
  @OpenToAll
  @Transactional(readOnly = true)
  public ProblemLines getLines(MunicipalityCode municipality) {
    return problems.lines(municipality);
  }

  /// Where something is used, or was weighed and rejected, as evidence in an adopted picture.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<EvidenceUse> findEvidenceOf(
      MunicipalityCode municipality, CitableKind kind, String reference) {
    return evidence.list(municipality, kind, reference).stream()
        .filter(use -> use.pictureStatus() == PictureStatus.ADOPTED)
        .toList();
  }
}
