package se.rodatraden.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.rodatraden.identity.OpenToAll;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.ProblemLines;
import se.rodatraden.picture.Verdict;
import se.rodatraden.promise.Promise;
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
    var tied = newest(adopted, promise.problems(), pictures.getLines(municipality));
    var sources =
        adopted.stream()
            .filter(picture -> lacksEvidence(picture, tied))
            .flatMap(picture -> picture.sources().stream())
            .filter(source -> source.verdict() == Verdict.USED)
            .distinct()
            .toList();
    return new PromiseThread(promise, tied, sources);
  }

  /// Each problem as the newest picture that has it tells it.
  private static List<TiedProblem> newest(
      List<Picture> newestFirst, List<ProblemId> wanted, ProblemLines lines) {
    var seen = new HashSet<ProblemId>();
    return newestFirst.stream()
        .flatMap(picture -> tiedIn(picture, wanted).stream())
        .filter(tied -> seen.add(lines.firstOf(tied.problem().id())))
        .toList();
  }

  private static boolean lacksEvidence(Picture picture, List<TiedProblem> tied) {
    return tied.stream()
        .filter(each -> each.pictureNumber() == picture.number())
        .anyMatch(each -> each.evidence().isEmpty());
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

  /// What residents have said that a published promise answers: of each problem of the newest
  /// picture, in order of rank, the first piece of evidence that is theirs.
  @OpenToAll
  @Transactional(readOnly = true)
  public List<Voice> listVoices(MunicipalityCode municipality) {
    var published = promises.listPublished(municipality);
    return adopted(municipality).stream()
        .limit(1)
        .flatMap(picture ->
            picture.problems().stream().map(problem -> new TiedProblem(problem, picture.number())))
        .flatMap(tied -> voice(tied, published).stream())
        .toList();
  }

  private static Optional<Voice> voice(TiedProblem tied, List<Promise> published) {
    var answering =
        published.stream()
            .filter(promise -> promise.problems().contains(tied.problem().id()))
            .toList();
    return answering.isEmpty()
        ? Optional.empty()
        : tied.evidence().stream()
            .filter(evidence -> evidence.kind() != CitableKind.SOURCE)
            .findFirst()
            .map(evidence -> new Voice(evidence, tied, answering));
  }

  private List<Picture> adopted(MunicipalityCode municipality) {
    return pictures.listWhole(municipality);
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

  /// What residents said, the problem that it speaks for, and the promises that answer it.
  public record Voice(Evidence evidence, TiedProblem problem, List<Promise> promises) {
    public Voice {
      promises = List.copyOf(promises);
    }
  }

  /// A piece of evidence and the problem that rests on it.
  public record CitedEvidence(Evidence evidence, TiedProblem problem) {}
}
