package se.rodatraden.publication.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

/// What open data can be had as: by the `Accept` header, or by `?format=` where a link must do.
@SuppressWarnings("ImmutableEnumChecker") // a MediaType is never changed
enum Format {
  JSON(MediaType.APPLICATION_JSON),
  CSV(new MediaType("text", "csv", StandardCharsets.UTF_8)),
  GEOJSON(new MediaType("application", "geo+json")),
  GPX(new MediaType("application", "gpx+xml"));

  private static final String PARAMETER = "format";

  private final MediaType type;

  Format(MediaType type) {
    this.type = type;
  }

  MediaType type() {
    return type;
  }

  /// The offered format that the asker likes best, the first of them where all are the same.
  ///
  /// @throws HttpMediaTypeNotAcceptableException if none of them will do
  static Format choose(HttpServletRequest request, Format... offered)
      throws HttpMediaTypeNotAcceptableException {
    var named = request.getParameter(PARAMETER);
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return Arrays.stream(offered)
        .filter(format -> named == null || format.name().equalsIgnoreCase(named))
        .filter(format -> named != null || format.quality(accept) > 0)
        .max(
            Comparator.comparingDouble(
                    (Format format) -> named == null ? format.quality(accept) : 1)
                .thenComparing(Comparator.comparingInt(List.of(offered)::indexOf).reversed()))
        .orElseThrow(() ->
            new HttpMediaTypeNotAcceptableException(
                Arrays.stream(offered).map(Format::type).toList()));
  }

  /// As the most exact range that covers this format says, 0–1.
  private double quality(@Nullable String accept) {
    return accepted(accept).stream()
        .filter(range -> range.includes(bare()))
        .max(Comparator.comparingInt(Format::exactness))
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }

  private MediaType bare() {
    return new MediaType(type.getType(), type.getSubtype());
  }

  private static int exactness(MediaType range) {
    return (range.isWildcardType() ? 0 : 2) + (range.isWildcardSubtype() ? 0 : 1);
  }

  private static List<MediaType> accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return List.of(MediaType.ALL);
    }
    try {
      return MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException e) {
      return List.of();
    }
  }
}
