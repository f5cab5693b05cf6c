package se.rodatraden.publication.web.api;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.Evidence;
import se.rodatraden.picture.Verdict;
import se.rodatraden.publication.PublishedThreads.CitedEvidence;
import se.rodatraden.shared.CitableKind;
import se.rodatraden.shared.Citation;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;

/// What a problem rests on, as the public page tells it.
///
/// @param statement what it shows, in the words of those who weigh it
/// @param reason why it was rejected, where it was
/// @param title what was cited
/// @param gathered what it was made of, where it is made of several things
/// @param links `source`: the data it comes from, where there are any; `page`: where it is shown
record EvidenceData(
    CitableKind kind,
    LocalizedText statement,
    Verdict verdict,
    @Nullable String reason,
    LocalizedText title,
    @Nullable Figure figure,
    Citation.@Nullable Gathered gathered,
    @Nullable String placeName,
    @Nullable LocalDate date,
    boolean madeUp,
    Map<String, String> links) {

  private static final Pattern SURVEY = Pattern.compile("/[^/]+/enkater/([a-z0-9-]+)(?:#.*)?");
  private static final Pattern WALK = Pattern.compile("/[^/]+/vandringar/([a-z0-9]+)(?:#.*)?");

  /// @param share 0–1
  /// @param channel that the answers came by, as of a survey's results; absent in what was cited
  ///   before it was kept
  record Figure(int count, int base, double share, Citation.@Nullable Among channel) {
    static @Nullable Figure of(Citation.@Nullable Figure figure) {
      return figure == null
          ? null
          : new Figure(figure.count(), figure.base(), figure.share(), figure.among());
    }
  }

  static EvidenceData of(Evidence evidence, Telling telling) {
    var citation = evidence.citation();
    return new EvidenceData(
        evidence.kind(),
        evidence.statement(),
        evidence.verdict(),
        evidence.reason(),
        citation.title(),
        Figure.of(citation.figure()),
        citation.gathered(),
        citation.placeName(),
        citation.date(),
        citation.madeUp(),
        links(citation.path(), telling));
  }

  private static Map<String, String> links(@Nullable String path, Telling telling) {
    if (path == null) {
      return Map.of();
    }
    var page = telling.addresses().absolute(path);
    var source = source(path, telling);
    return source == null ? Map.of("page", page) : Map.of("page", page, "source", source);
  }

  private static @Nullable String source(String path, Telling telling) {
    var code = telling.municipality().code();
    var survey = SURVEY.matcher(path);
    if (survey.matches()) {
      return telling.addresses().results(code, survey.group(1));
    }
    Matcher walk = WALK.matcher(path);
    return walk.matches() && ShortId.isValid(walk.group(1))
        ? telling.addresses().walk(code, new WalkId(walk.group(1)))
        : null;
  }

  /// A piece of evidence, the problem that rests on it, and the promises that answer that.
  record Cited(EvidenceData evidence, ProblemData.Brief problem) {
    static Cited of(CitedEvidence cited, ProblemData.Answers answers, Telling telling) {
      return new Cited(
          EvidenceData.of(cited.evidence(), telling),
          ProblemData.brief(cited.problem(), answers, telling));
    }
  }
}
