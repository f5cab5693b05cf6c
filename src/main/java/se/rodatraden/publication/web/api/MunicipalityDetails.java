package se.rodatraden.publication.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.picture.PictureOverview;
import se.rodatraden.place.Contact;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkSummary;

/// A municipality with what there is to take part in and to read.
///
/// @param openSurveys that anyone may answer today
/// @param publishedSurveys whose results are public
/// @param comingWalks planned or open, the nearest first
/// @param closedWalks whose protocol is public, latest first
/// @param pictures adopted, the newest first
record MunicipalityDetails(
    @JsonUnwrapped MunicipalityData municipality,
    List<Contact> contacts,
    List<Survey> openSurveys,
    List<Survey> publishedSurveys,
    List<Walk> comingWalks,
    List<Walk> closedWalks,
    List<Picture> pictures) {

  /// @param opensOn first day on which answers are taken
  /// @param closesOn last day on which answers are taken
  record Survey(
      String slug,
      LocalizedText title,
      List<RoundMode> modes,
      RoundStatus status,
      LocalDate opensOn,
      LocalDate closesOn,
      boolean madeUp,
      Map<String, String> links) {

    static Survey of(SurveyRound round, Telling telling) {
      var addresses = telling.addresses();
      var results = addresses.results(round.municipality(), round.slug());
      var page = addresses.surveyPage(telling.municipality(), round.slug());
      return new Survey(
          round.slug(),
          round.title(),
          round.modes().stream().sorted().toList(),
          round.status(),
          round.asked().from(),
          round.asked().until(),
          round.madeUp(),
          round.status() == RoundStatus.OPEN
              ? Map.of(
                  "results",
                  results,
                  "page",
                  page,
                  "answer",
                  addresses.absolute("/svara/" + round.slug()),
                  "questionnaire",
                  addresses.absolute("/api/v1/surveys/" + round.slug()))
              : Map.of("results", results, "page", page));
    }
  }

  record Walk(
      String id,
      LocalizedText title,
      Instant startsAt,
      Light light,
      WalkStatus status,
      boolean madeUp,
      Map<String, String> links) {

    static Walk of(WalkSummary walk, Telling telling) {
      return new Walk(
          walk.id().value(),
          walk.title(),
          walk.startsAt(),
          walk.light(),
          walk.status(),
          walk.madeUp(),
          WalkData.links(walk.id(), walk.joinCode(), walk.status(), telling));
    }
  }

  record Picture(
      int number, LocalizedText title, @Nullable LocalDate adoptedOn, Map<String, String> links) {

    static Picture of(PictureOverview picture, Telling telling) {
      return new Picture(
          picture.number(),
          picture.title(),
          PictureData.adoptedOn(picture.adoptions()),
          PictureData.links(picture.number(), telling));
    }
  }
}
