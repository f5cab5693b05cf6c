package se.rodatraden.publication;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.Verdict;
import se.rodatraden.promise.Promises;
import se.rodatraden.publication.PromiseThread.TiedProblem;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ProblemId;
import se.rodatraden.shared.id.PromiseId;

/// Follows the thread through what is public: published promises and adopted pictures.
@Service
public class PublishedThreads {

  private final Promises promises;
  private final AdoptedPictures pictures;

  PublishedThreads(Promises promises, AdoptedPictures pictures) {
    this.promises = promises;
    this.pictures = pictures;
  }

  /// @throws se.rodatraden.shared.ProblemException if no such promise is published
  @OpenToAll
  @Transactional(readOnly = true)
  public PromiseThread get(MunicipalityCode municipality, PromiseId id) {
    var promise = promises.getPublished(municipality, id);
    var adopted = adopted(municipality);
    var tied =
        adopted.stream().flatMap(picture -> tiedIn(picture, promise.problems()).stream()).toList();
    var sources =
        adopted.stream()
            .filter(picture -> lacksEvidence(picture, promise.problems()))
            .flatMap(picture -> picture.sources().stream())
            .filter(source -> source.verdict() == Verdict.USED)
            .distinct()
            .toList();
    return new PromiseThread(promise, tied, sources);
  }

  private static boolean lacksEvidence(Picture picture, List<ProblemId> wanted) {
    return tiedIn(picture, wanted).stream().anyMatch(tied -> tied.evidence().isEmpty());
  }

  /// What adopted pictures say of one source: evidence whose citation leads to this public address.
  ///
  /// @param path without fragment, e.g. `/kavlinge/enkater/kavlinge-trygghet`
  @OpenToAll
  @Transactional(readOnly = true)
  public List<CitedEvidence> listCiting(
      MunicipalityCode municipality, CitableKind kind, String path) {
    return adopted(municipality).stream()
        .flatMap(picture ->
            picture.problems().stream()
                .flatMap(problem ->
                    problem.evidence().stream()
                        .filter(evidence -> evidence.kind() == kind)
                        .filter(evidence -> leadsTo(evidence, path))
                        .map(evidence ->
                            new CitedEvidence(
                                evidence, new TiedProblem(problem, picture.number())))))
        .toList();
  }

  private List<Picture> adopted(MunicipalityCode municipality) {
    return pictures.list(municipality).stream()
        .flatMap(overview -> pictures.find(municipality, overview.number()).stream())
        .toList();
  }

  private static List<TiedProblem> tiedIn(Picture picture, List<ProblemId> wanted) {
    return picture.problems().stream()
        .filter(problem -> wanted.contains(problem.id()))
        .map(problem -> new TiedProblem(problem, picture.number()))
        .toList();
  }

  private static boolean leadsTo(Evidence evidence, String path) {
    var cited = evidence.citation().path();
    return cited != null && cited.replaceFirst("#.*", "").equals(path);
  }

  /// A piece of evidence and the problem that rests on it.
  public record CitedEvidence(Evidence evidence, TiedProblem problem) {}
}
