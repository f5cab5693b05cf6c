package se.rodatraden.publication.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.rodatraden.picture.AdoptedPictures;
import se.rodatraden.place.Municipality;
import se.rodatraden.publication.ComingWalks;
import se.rodatraden.shared.LocalizedText;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.WireKey;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.survey.Surveys;
import se.rodatraden.walk.WalkSummary;
import se.rodatraden.walk.Walks;

/// The open data there are of a municipality, for its page and for data portals.
@Component
public class OpenDatasets {

  private static final int MOST_WALKS = 500;

  private final AdoptedPictures pictures;
  private final Surveys surveys;
  private final Walks walks;
  private final Texts texts;

  OpenDatasets(AdoptedPictures pictures, Surveys surveys, Walks walks, Texts texts) {
    this.pictures = pictures;
    this.surveys = surveys;
    this.walks = walks;
    this.texts = texts;
  }

  /// A dataset (datamängd) and the formats it can be had in.
  ///
  /// @param key within the municipality, fit for an address
  /// @param madeUp demo data, marked wherever it shows
  public record Dataset(
      String key,
      LocalizedText title,
      LocalizedText description,
      List<Distribution> distributions,
      boolean madeUp) {

    public Dataset {
      distributions = List.copyOf(distributions);
    }
  }

  /// @param format as people say it, e.g. `CSV`
  /// @param mediaType as programs do, e.g. `text/csv`
  public record Distribution(String format, String mediaType, String address) {

    static Distribution json(String address) {
      return new Distribution("JSON", "application/json", address);
    }

    static Distribution csv(String address) {
      return new Distribution("CSV", "text/csv", with(address, "format=csv"));
    }

    static Distribution geoJson(String address) {
      return new Distribution("GeoJSON", "application/geo+json", with(address, "format=geojson"));
    }

    private static String with(String address, String parameter) {
      return address + (address.contains("?") ? "&" : "?") + parameter;
    }
  }

  public List<Dataset> list(Municipality municipality, Addresses addresses) {
    var code = municipality.code();
    var datasets = new ArrayList<Dataset>();
    var promises = addresses.promises(code);
    datasets.add(dataset("promises", Distribution.json(promises), Distribution.csv(promises)));
    if (!pictures.list(code).isEmpty()) {
      datasets.add(dataset("picture", Distribution.json(addresses.picture(code))));
    }
    surveys
        .listPublished(code)
        .forEach(round ->
            round.modes().forEach(channel -> datasets.add(results(round, channel, addresses))));
    ComingWalks.closedAmong(walks.listPublic(code, 0, MOST_WALKS))
        .forEach(walk -> datasets.add(protocol(municipality, walk, addresses)));
    var places = addresses.data(code);
    datasets.add(dataset("places", Distribution.json(places), Distribution.geoJson(places)));
    var all = addresses.data();
    datasets.add(dataset("municipalities", Distribution.json(all), Distribution.csv(all)));
    return List.copyOf(datasets);
  }

  private Dataset dataset(String key, Distribution... distributions) {
    return new Dataset(
        key,
        say("publication.dataset." + key + ".title"),
        say("publication.dataset." + key + ".text"),
        List.of(distributions),
        false);
  }

  /// A round's channels are as many sets of data.
  private Dataset results(SurveyRound round, RoundMode channel, Addresses addresses) {
    var code = round.municipality();
    var several = round.modes().size() > 1;
    var key = WireKey.of(channel);
    var address =
        several
            ? addresses.results(code, round.slug(), channel)
            : addresses.results(code, round.slug());
    return new Dataset(
        "results-" + round.slug() + (several ? "-" + key : ""),
        about("publication.dataset.results." + key + ".title", round.title()),
        marked(say("publication.dataset.results.text"), round.madeUp()),
        List.of(Distribution.json(address), Distribution.csv(address)),
        round.madeUp());
  }

  private Dataset protocol(Municipality municipality, WalkSummary walk, Addresses addresses) {
    var address = addresses.walk(municipality.code(), walk.id());
    return new Dataset(
        "walk-" + walk.id(),
        about("publication.dataset.walk.title", walk.title()),
        marked(say("publication.dataset.walk.text"), walk.madeUp()),
        List.of(Distribution.json(address), Distribution.geoJson(address)),
        walk.madeUp());
  }

  private LocalizedText say(String key) {
    return LocalizedText.of(texts.text(Texts.SWEDISH, key), texts.text(Texts.ENGLISH, key));
  }

  private LocalizedText marked(LocalizedText text, boolean madeUp) {
    var mark = say("publication.dataset.made_up");
    return madeUp
        ? LocalizedText.of(
            mark.in(Texts.SWEDISH) + " " + text.in(Texts.SWEDISH),
            mark.in(Texts.ENGLISH) + " " + text.in(Texts.ENGLISH))
        : text;
  }

  private LocalizedText about(String key, LocalizedText title) {
    return LocalizedText.of(
        texts.text(Texts.SWEDISH, key, title.in(Texts.SWEDISH)),
        texts.text(Texts.ENGLISH, key, title.in(Texts.ENGLISH)));
  }
}
