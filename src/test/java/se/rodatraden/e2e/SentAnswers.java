package se.rodatraden.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What was sent to a survey and taken, counted here from what went over the wire, to be held
/// against what the results say.
final class SentAnswers {

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  /// How many answered a question, and how many chose each answer, by text and in order.
  record Totals(int base, Map<String, Integer> counts) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI survey;
  private final JsonNode asked;
  private final List<JsonNode> taken = new ArrayList<>();

  /// The survey must be open.
  SentAnswers(String root, String address) {
    this.survey = URI.create(root + "/api/v1/surveys/" + address);
    var question = HttpRequest.newBuilder(URI.create(survey + "?lang=sv")).build();
    this.asked = JsonMapper.shared().readTree(exchange(question).body());
  }

  /// Counts what is taken from this page too.
  void watch(Page page) {
    page.onResponse(this::note);
  }

  private void note(Response response) {
    if (response.url().equals(survey + "/responses") && response.status() == 201) {
      taken.add(JsonMapper.shared().readTree(response.request().postData()).get("answers"));
    }
  }

  /// @return the status, and what was said
  HttpResponse<String> send(String id, String code, String answers) {
    var body =
        """
        {"submissionId": "%s", "questionnaireVersion": %d, "language": "sv", "code": "%s",
         "channel": "web", "answers": %s}
        """
            .formatted(id, asked.get("version").asInt(), code, answers);
    var answered =
        exchange(
            HttpRequest.newBuilder(URI.create(survey + "/responses"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (answered.statusCode() == 201) {
      taken.add(JsonMapper.shared().readTree(answers));
    }
    return answered;
  }

  int count() {
    return taken.size();
  }

  /// The key of the question with this Swedish text.
  String keyOf(String text) {
    return questions()
        .filter(question -> question.get("text").asString().equals(text))
        .findFirst()
        .orElseThrow()
        .get("key")
        .asString();
  }

  /// Of every question with options that somebody has answered, by its text.
  Map<String, Totals> totals() {
    var totals = new LinkedHashMap<String, Totals>();
    questions()
        .filter(
            question -> List.of("singleChoice", "scale", "multiChoice").contains(kind(question)))
        .forEach(question -> {
          var total = totals(question);
          if (total.base() > 0) {
            totals.put(question.get("text").asString(), total);
          }
        });
    return totals;
  }

  private Totals totals(JsonNode question) {
    var values =
        taken.stream().map(answers -> answers.path(question.get("key").asString())).toList();
    var counts = new LinkedHashMap<String, Integer>();
    question
        .get("options")
        .forEach(option ->
            counts.put(
                option.get("text").asString(),
                (int)
                    values.stream()
                        .filter(value -> holds(value, option.get("key").asString()))
                        .count()));
    return new Totals(
        (int) values.stream().filter(value -> !value.isMissingNode()).count(), counts);
  }

  private static boolean holds(JsonNode value, String option) {
    return value.isArray()
        ? value.valueStream().anyMatch(each -> each.asString().equals(option))
        : value.isString() && value.asString().equals(option);
  }

  /// As a page shows them: a section with a table for each question, counts in its third column.
  static Map<String, Totals> shownOn(Page page) {
    var shown = new LinkedHashMap<String, Totals>();
    for (var section : page.locator("section:has(table):not(:has(section))").all()) {
      var answers = section.locator("tbody th").allInnerTexts();
      var chosen = section.locator("tbody td:nth-child(3)").allInnerTexts();
      var counts = new LinkedHashMap<String, Integer>();
      for (int i = 0; i < answers.size(); i++) {
        counts.put(answers.get(i), number(chosen.get(i)));
      }
      shown.put(
          section.locator("h2").innerText(),
          new Totals(number(section.locator("caption").innerText()), counts));
    }
    return shown;
  }

  private static int number(String text) {
    return Integer.parseInt(NO_DIGIT.matcher(text).replaceAll(""));
  }

  private Stream<JsonNode> questions() {
    return asked.get("pages").valueStream().flatMap(page -> page.get("questions").valueStream());
  }

  private static String kind(JsonNode question) {
    return question.get("kind").asString();
  }

  private HttpResponse<String> exchange(HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while waiting for " + request.uri(), e);
    }
  }
}
