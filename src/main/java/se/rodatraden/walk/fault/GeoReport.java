package se.rodatraden.walk.fault;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.TypedText;
import tools.jackson.databind.JsonNode;

/// Speaks Open311 GeoReport v2 in JSON. What the other side says is taken as text of a bounded
/// length, and nothing else of it is believed. Source: <https://wiki.open311.org/GeoReport_v2/>
@Component
class GeoReport {

  private static final int LONGEST_CODE = 100;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_STATUS = 50;
  private static final int MOST_SERVICES = 500;
  private static final int MOST_DEMANDS = 20;

  private final GeoReportHttp http;

  GeoReport(GeoReportHttp http) {
    this.http = http;
  }

  /// What a receiver answers when it takes a report: a number, or a token until there is one.
  record Taken(@Nullable String number, @Nullable String token, @Nullable String notice) {}

  /// How far a report has come.
  record Standing(String status, @Nullable String notes) {}

  /// What is sent about a point, beside who we are.
  record Sent(String service, GeoPosition position, String description) {}

  /// @throws ProblemException [FaultProblem]
  List<FaultService> services(FaultReceiver receiver) {
    var listed = get(receiver, "/services.json");
    return StreamSupport.stream(listed.spliterator(), false)
        .limit(MOST_SERVICES)
        .map(GeoReport::service)
        .toList();
  }

  private static FaultService service(JsonNode service) {
    var code = text(service, "service_code", LONGEST_CODE);
    if (code == null) {
      throw nonsense();
    }
    var name = text(service, "service_name", LONGEST_NAME);
    return new FaultService(
        code,
        name == null ? code : name,
        text(service, "description", LONGEST_TEXT),
        text(service, "group", LONGEST_NAME),
        isTrue(service.path("metadata")));
  }

  /// Some write theirs as a text.
  private static boolean isTrue(JsonNode node) {
    return node.isBoolean() ? node.booleanValue() : node.asString("").equalsIgnoreCase("true");
  }

  /// What must be answered about a kind of fault, beside what every report holds, in the words of
  /// the receiver.
  ///
  /// @throws ProblemException [FaultProblem]
  List<String> demands(FaultReceiver receiver, String service) {
    var request =
        HttpRequest.newBuilder(
                receiver.at("/services/" + encoded(service) + ".json" + query(receiver)))
            .GET();
    var attributes = http.definition(receiver, request).path("attributes");
    return StreamSupport.stream(attributes.spliterator(), false)
        .filter(each -> isTrue(each.path("required")))
        .filter(each -> each.path("variable").isMissingNode() || isTrue(each.path("variable")))
        .limit(MOST_DEMANDS)
        .map(GeoReport::named)
        .toList();
  }

  private static String named(JsonNode attribute) {
    var description = text(attribute, "description", LONGEST_NAME);
    if (description != null) {
      return description;
    }
    var code = text(attribute, "code", LONGEST_CODE);
    if (code == null) {
      throw nonsense();
    }
    return code;
  }

  /// What goes out, by name: all of it but for the key.
  static Map<String, String> fields(FaultReceiver receiver, Sent sent) {
    var fields = new LinkedHashMap<String, String>();
    if (receiver.jurisdiction() != null) {
      fields.put("jurisdiction_id", receiver.jurisdiction());
    }
    fields.put("service_code", sent.service());
    fields.put("lat", sent.position().lat().toPlainString());
    fields.put("long", sent.position().lon().toPlainString());
    fields.put("description", sent.description());
    return fields;
  }

  /// Sends once, whatever happens.
  ///
  /// @throws ProblemException [FaultProblem]
  Taken send(FaultReceiver receiver, Sent sent) {
    var fields = new LinkedHashMap<>(fields(receiver, sent));
    if (receiver.apiKey() != null) {
      fields.put("api_key", receiver.apiKey());
    }
    var request =
        HttpRequest.newBuilder(receiver.at("/requests.json"))
            .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
    var answer = first(http.exchange(receiver, request));
    var taken =
        new Taken(
            text(answer, "service_request_id", LONGEST_CODE),
            text(answer, "token", LONGEST_CODE),
            text(answer, "service_notice", LONGEST_TEXT));
    if (taken.number() == null && taken.token() == null) {
      throw nonsense();
    }
    return taken;
  }

  /// The number that has taken the place of a token.
  ///
  /// @return null while there is none
  /// @throws ProblemException [FaultProblem]
  @Nullable String number(FaultReceiver receiver, String token) {
    var answer = get(receiver, "/tokens/" + encoded(token) + ".json");
    return answer.isEmpty() ? null : text(first(answer), "service_request_id", LONGEST_CODE);
  }

  /// @throws ProblemException [FaultProblem]
  Standing standing(FaultReceiver receiver, String number) {
    var answer = first(get(receiver, "/requests/" + encoded(number) + ".json"));
    var status = text(answer, "status", LONGEST_STATUS);
    if (status == null) {
      throw nonsense();
    }
    return new Standing(status, text(answer, "status_notes", LONGEST_TEXT));
  }

  /// Where people follow a report.
  static String link(FaultReceiver receiver, String number) {
    return receiver.page() == null
        ? receiver.at("/requests/" + encoded(number) + ".json").toString()
        : receiver.page().replace("{id}", encoded(number));
  }

  private JsonNode get(FaultReceiver receiver, String path) {
    var request = HttpRequest.newBuilder(receiver.at(path + query(receiver))).GET();
    return http.exchange(receiver, request);
  }

  private static String query(FaultReceiver receiver) {
    return receiver.jurisdiction() == null
        ? ""
        : "?" + encoded(Map.of("jurisdiction_id", receiver.jurisdiction()));
  }

  private static JsonNode first(JsonNode list) {
    if (list.isEmpty() || !list.get(0).isObject()) {
      throw nonsense();
    }
    return list.get(0);
  }

  /// A number is a text too: some write theirs without quotes.
  ///
  /// @return null where it is missing, empty or neither
  private static @Nullable String text(JsonNode node, String name, int longest) {
    var value = node.path(name);
    if (!value.isString() && !value.isNumber()) {
      return null;
    }
    var text = TypedText.of(value.asString()).strip();
    return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static ProblemException nonsense() {
    return new FaultProblem.Nonsense().asException();
  }
}
