package se.rodatraden.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.rodatraden.place.Municipality;
import se.rodatraden.shared.WireKey;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PromiseId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.survey.RoundMode;

/// Whole addresses of public pages and open data, for those who read them elsewhere.
///
/// @param root scheme and host, as the asker named them
public record Addresses(String root) {

  private static final String API = "/api/v1/municipalities";

  public static Addresses of(HttpServletRequest request) {
    return new Addresses(
        ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }

  /// @param path on this site, or a whole address, which stays as it is
  public String absolute(String path) {
    return path.startsWith("/") ? root + path : path;
  }

  public String page(Municipality municipality) {
    return root + "/" + municipality.slug();
  }

  /// @param path below the municipality's page, e.g. `oppna-data`
  public String page(Municipality municipality, String path) {
    return page(municipality) + "/" + path;
  }

  public String promisePage(Municipality municipality, PromiseId promise) {
    return page(municipality, "loften/" + promise);
  }

  public String picturePage(Municipality municipality, int number) {
    return page(municipality, "lagesbild/" + number);
  }

  public String surveyPage(Municipality municipality, String slug) {
    return page(municipality, "enkater/" + slug);
  }

  public String walkPage(Municipality municipality, WalkId walk) {
    return page(municipality, "vandringar/" + walk);
  }

  public String data() {
    return root + API;
  }

  public String data(MunicipalityCode municipality) {
    return data() + "/" + municipality;
  }

  public String promises(MunicipalityCode municipality) {
    return data(municipality) + "/promises";
  }

  public String promise(MunicipalityCode municipality, PromiseId promise) {
    return promises(municipality) + "/" + promise;
  }

  public String picture(MunicipalityCode municipality) {
    return data(municipality) + "/picture";
  }

  public String picture(MunicipalityCode municipality, int number) {
    return picture(municipality) + "/" + number;
  }

  /// @param slug of the round
  public String results(MunicipalityCode municipality, String slug) {
    return data(municipality) + "/surveys/" + slug + "/results";
  }

  /// @param channel that the results are of
  public String results(MunicipalityCode municipality, String slug, RoundMode channel) {
    return results(municipality, slug) + "?channel=" + WireKey.of(channel);
  }

  public String walk(MunicipalityCode municipality, WalkId walk) {
    return data(municipality) + "/walks/" + walk;
  }

  public String openApi() {
    return root + "/api/v1/openapi.json";
  }
}
