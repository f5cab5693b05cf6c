package se.rodatraden.publication.web.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.Adoption;
import se.rodatraden.picture.Picture;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.picture.Verdict;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Party;
import se.rodatraden.source.SourceKind;

/// An adopted picture in its public form.
///
/// @param number 1, 2, … within the municipality
/// @param adoptions none where the picture was made before it came here
/// @param sources what it rests on, and what was weighed and rejected
/// @param versions all adopted pictures, the newest first
record PictureData(
    MunicipalityData.Brief municipality,
    int number,
    LocalizedText title,
    LocalizedText summary,
    List<Adopted> adoptions,
    List<ProblemData> problems,
    List<Source> sources,
    List<MunicipalityDetails.Picture> versions,
    boolean madeUp,
    Map<String, String> links) {

  record Adopted(Party party, String name, @Nullable String title, LocalDate adoptedOn) {}

  record Source(
      LocalizedText name,
      SourceKind kind,
      @Nullable Integer year,
      Verdict verdict,
      @Nullable String reason) {}

  static PictureData of(
      Picture picture,
      List<PictureOverview> versions,
      ProblemData.Answers answers,
      Telling telling) {
    return new PictureData(
        telling.brief(),
        picture.number(),
        picture.draft().title(),
        picture.draft().summary(),
        picture.adoptions().stream()
            .map(each -> new Adopted(each.party(), each.name(), each.title(), each.adoptedOn()))
            .toList(),
        picture.problems().stream()
            .map(problem -> ProblemData.of(problem, picture.number(), answers, telling))
            .toList(),
        picture.sources().stream()
            .map(each ->
                new Source(each.name(), each.kind(), each.year(), each.verdict(), each.reason()))
            .toList(),
        versions.stream().map(each -> MunicipalityDetails.Picture.of(each, telling)).toList(),
        picture.problems().stream()
            .flatMap(problem -> problem.evidence().stream())
            .anyMatch(evidence -> evidence.citation().madeUp()),
        links(picture.number(), telling));
  }

  static Map<String, String> links(int number, Telling telling) {
    var municipality = telling.municipality();
    return Map.of(
        "self", telling.addresses().picture(municipality.code(), number),
        "page", telling.addresses().picturePage(municipality, number),
        "municipality", telling.addresses().data(municipality.code()));
  }

  /// The day the last party adopted it, where that was here.
  static @Nullable LocalDate adoptedOn(List<Adoption> adoptions) {
    return adoptions.stream().map(Adoption::adoptedOn).max(Comparator.naturalOrder()).orElse(null);
  }
}
