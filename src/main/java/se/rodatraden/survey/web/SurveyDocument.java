package se.rodatraden.survey.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.place.MapContext;
import se.rodatraden.place.MapTiles;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.Questionnaire.Page;

/// An open survey as it goes out. Texts become strings of one language on the way.
///
/// @param version of the questionnaire
/// @param language that the texts here are in
/// @param mode the widest of the modes: open, meeting or sample
/// @param askedBy who asks, in words
/// @param municipality that asks, with the address of its page
/// @param policeArea the police's part in it
/// @param closesOn last day
/// @param minutes how long it takes
/// @param resultsUrl where the results will stand
/// @param feedUrl news of what comes of it
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyDocument(
    String slug,
    int version,
    String status,
    String mode,
    List<String> modes,
    List<String> languages,
    String language,
    LocalizedText title,
    @Nullable LocalizedText intro,
    List<Page> pages,
    boolean requiresCode,
    boolean madeUp,
    String askedBy,
    Asker municipality,
    String policeArea,
    LocalDate closesOn,
    @Nullable Integer minutes,
    String resultsUrl,
    String feedUrl,
    Context context) {

  record Asker(String name, String url) {}

  /// @param bounds where places may lie; outlines, named places and tiles only where a map is to be
  ///   drawn
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Context(
      @Nullable List<MapContext.Outline> outlines,
      @Nullable List<MapContext.NamedPlace> places,
      MapContext.@Nullable Bounds bounds,
      @Nullable MapTiles tiles) {}
}
