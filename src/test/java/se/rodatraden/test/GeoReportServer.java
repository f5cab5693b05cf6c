package se.rodatraden.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A fault reporting that speaks Open311 GeoReport v2 over real HTTP, and can be told to fail in
/// every way that one can. One for all tests of a process; Flen hands over to it.
public final class GeoReportServer {

  public static final String API_KEY = "hemlig-nyckel-i-test";
  public static final String JURISDICTION = "flen.example.se";
  public static final int TIMEOUT_MS = 1_500;

  /// Asks for much, and last for what must be answered.
  private static final String TALKATIVE =
      IntStream.range(0, 25)
          .mapToObj("{\"variable\": true, \"code\": \"MAY%d\", \"required\": false}"::formatted)
          .collect(
              Collectors.joining(
                  ", ",
                  "{\"service_code\": \"033\", \"attributes\": [",
                  ", {\"variable\": true, \"code\": \"MUST\", \"required\": true}]}"));

  /// What it does with the next reports.
  public enum Mood {
    NUMBER,
    TOKEN,
    REFUSES,
    FAILS,
    NONSENSE,
    EMPTY,
    PLAIN_OBJECT,
    HUGE,
    SILENT,
    DRIBBLES,
    HANGS_UP,
    POINTS_ELSEWHERE
  }

  /// A request as it came.
  public record Seen(
      String method, String path, @Nullable String query, Map<String, String> form) {}

  private static final class Holder {
    static final GeoReportServer ONE = new GeoReportServer();
  }

  private final HttpServer server;
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.NUMBER;
  private volatile boolean tokenIsReady;
  private volatile String status = "open";

  private GeoReportServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());
    server.setExecutor(threads);
    server.createContext("/open311/v2/services.json", this::services);
    server.createContext("/open311/v2/services/", this::service);
    server.createContext("/open311/v2/requests.json", this::requests);
    server.createContext("/open311/v2/requests/", this::request);
    server.createContext("/open311/v2/tokens/", this::token);
    server.start();
  }

  public static GeoReportServer get() {
    return Holder.ONE;
  }

  /// As it was in the beginning.
  public void reset() {
    seen.clear();
    mood = Mood.NUMBER;
    tokenIsReady = false;
    status = "open";
  }

  public void setMood(Mood mood) {
    this.mood = mood;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public void makeTokenReady() {
    tokenIsReady = true;
  }

  public String endpoint() {
    return "http://localhost:%d/open311/v2".formatted(server.getAddress().getPort());
  }

  public List<Seen> posted() {
    return seen.stream().filter(each -> each.method().equals("POST")).toList();
  }

  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  private void services(HttpExchange exchange) throws IOException {
    read(exchange);
    if (misbehaves(exchange)) {
      return;
    }
    answer(
        exchange,
        200,
        """
        [{"service_code": "017", "service_name": "Belysning", "description": "Trasig eller saknad belysning",
          "metadata": false, "type": "realtime", "keywords": "lampa", "group": "Gata"},
         {"service_code": 20, "service_name": "Klotter", "metadata": "false", "type": "batch"},
         {"service_code": "031", "service_name": "Vägskada", "metadata": true, "type": "realtime"},
         {"service_code": "032", "service_name": "Träd", "metadata": "true", "type": "realtime"}]
        """);
  }

  /// What a kind of fault asks for beside the rest.
  private void service(HttpExchange exchange) throws IOException {
    var path = read(exchange).path();
    if (misbehaves(exchange)) {
      return;
    }
    if (path.endsWith("/033.json")) {
      answer(exchange, 200, TALKATIVE);
      return;
    }
    answer(
        exchange,
        200,
        path.endsWith("/031.json")
            ? """
            {"service_code": "031", "attributes": [
              {"variable": true, "code": "DEPTH", "datatype": "number", "required": true, "order": 1,
               "description": "Hur djupt är hålet?"},
              {"variable": "true", "code": "LANE", "datatype": "singlevaluelist", "required": "true", "order": 2,
               "values": [{"key": "1", "name": "Körbana"}]},
              {"variable": true, "code": "SINCE", "datatype": "datetime", "required": false, "order": 3,
               "description": "Sedan när?"},
              {"variable": false, "code": "INFO", "required": true, "description": "Ring vid fara."}]}
            """
            : """
            [{"service_code": "032", "attributes": [
              {"variable": true, "code": "KIND", "datatype": "string", "required": false, "description": "Art"}]}]
            """);
  }

  private void requests(HttpExchange exchange) throws IOException {
    var form = read(exchange).form();
    if (!API_KEY.equals(form.get("api_key"))) {
      answer(exchange, 403, "[{\"code\": 403, \"description\": \"api_key is not valid\"}]");
      return;
    }
    if (misbehaves(exchange)) {
      return;
    }
    answer(
        exchange,
        201,
        mood == Mood.TOKEN
            ? "[{\"token\": \"tok/1\", \"service_notice\": \"Vi återkommer\"}]"
            : "[{\"service_request_id\": 638344, \"service_notice\": \"Åtgärdas inom 14 dagar\"}]");
  }

  private void request(HttpExchange exchange) throws IOException {
    read(exchange);
    if (!misbehaves(exchange)) {
      answer(
          exchange,
          200,
          "[{\"service_request_id\": \"638344\", \"status\": \"%s\", \"status_notes\": \"Lagat\"}]"
              .formatted(status));
    }
  }

  private void token(HttpExchange exchange) throws IOException {
    read(exchange);
    answer(
        exchange,
        200,
        tokenIsReady
            ? "[{\"service_request_id\": \"638344\", \"token\": \"tok/1\"}]"
            : "[{\"service_request_id\": \"\", \"token\": \"tok/1\"}]");
  }

  /// @return whether it has answered, or never will
  private boolean misbehaves(HttpExchange exchange) throws IOException {
    switch (mood) {
      case NUMBER, TOKEN -> {
        return false;
      }
      case REFUSES ->
          answer(
              exchange,
              400,
              "[{\"code\": 400, \"description\": \"lat ligger utanför kommunen\\u0007\"}]");
      case FAILS -> answer(exchange, 503, "<html>Stängt för underhåll</html>");
      case NONSENSE -> answer(exchange, 200, "<html>Välkommen</html>");
      case EMPTY -> answer(exchange, 200, "[]");
      case PLAIN_OBJECT -> answer(exchange, 200, "{\"service_request_id\": {\"a\": []}}");
      case HUGE -> answer(exchange, 200, "[\"" + "x".repeat(2 << 20) + "\"]");
      case SILENT -> sleep(3 * TIMEOUT_MS);
      case DRIBBLES -> dribble(exchange);
      case HANGS_UP -> exchange.close();
      case POINTS_ELSEWHERE -> {
        exchange.getResponseHeaders().set("Location", endpoint() + "/elsewhere");
        answer(exchange, 307, "");
      }
    }
    return true;
  }

  /// The head at once, then a byte now and then.
  private static void dribble(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      for (int i = 0; i < 20; i++) {
        body.write(' ');
        body.flush();
        sleep(TIMEOUT_MS / 5);
      }
    }
  }

  private static void sleep(long ms) {
    try {
      TimeUnit.MILLISECONDS.sleep(ms);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Seen read(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var form = new LinkedHashMap<String, String>();
    for (var field : body.split("&", -1)) {
      var parts = field.split("=", 2);
      if (parts.length == 2) {
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    var uri = exchange.getRequestURI();
    var came = new Seen(exchange.getRequestMethod(), uri.getRawPath(), uri.getRawQuery(), form);
    seen.add(came);
    return came;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
