package se.rodatraden.publication.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.HttpMediaTypeNotAcceptableException;

class FormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "                                            | JSON",
        "*/*                                         | JSON",
        "application/json                            | JSON",
        "text/csv                                    | CSV",
        "text/*                                      | CSV",
        "text/csv;charset=utf-8                      | CSV",
        "text/html,application/xml;q=0.9,*/*;q=0.8   | JSON",
        "application/json;q=0.5, text/csv            | CSV",
        "*/*, text/csv;q=0.1                         | JSON",
        "application/json;q=0, */*                   | CSV",
        "text/csv, application/json                  | JSON"
      })
  void what_the_asker_likes_best_is_chosen_and_json_where_all_are_the_same(
      @Nullable String accept, Format expected) throws HttpMediaTypeNotAcceptableException {
    assertThat(Format.choose(asking(accept, null), Format.JSON, Format.CSV)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"image/png", "application/geo+json", "text/csv;q=0", "nonsense", "application/xml"})
  void what_is_not_offered_is_not_acceptable(String accept) {
    assertThatThrownBy(() -> Format.choose(asking(accept, null), Format.JSON, Format.CSV))
        .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
  }

  @Test
  void a_format_named_in_the_address_goes_before_the_header()
      throws HttpMediaTypeNotAcceptableException {
    var request = asking("text/html", "geojson");
    assertThat(Format.choose(request, Format.JSON, Format.GEOJSON)).isEqualTo(Format.GEOJSON);
    assertThatThrownBy(() -> Format.choose(request, Format.JSON, Format.CSV))
        .isInstanceOf(HttpMediaTypeNotAcceptableException.class);
  }

  private static MockHttpServletRequest asking(@Nullable String accept, @Nullable String format) {
    var request = new MockHttpServletRequest();
    if (accept != null) {
      request.addHeader("Accept", accept);
    }
    if (format != null) {
      request.setParameter("format", format);
    }
    return request;
  }
}
