package se.rodatraden.walk.fault;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.TypedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks a receiver and reads its answer: to the address that is set and nowhere else, for a bounded
/// time and a bounded length. Nothing of it is logged.
@Component
class GeoReportHttp {

  private static final int MOST_bytes = 1 << 20;
  private static final int LONGEST_REASON = 300;
  private static final Duration TO_CONNECT = Duration.ofSeconds(5);
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(TO_CONNECT)
          .build();

  /// @return the list that GeoReport answers all but one thing with
  /// @throws ProblemException [FaultProblem]
  JsonNode exchange(FaultReceiver receiver, HttpRequest.Builder request) {
    return list(answered(receiver, request));
  }

  /// @return what defines a kind of fault: an object, which some put in a list
  /// @throws ProblemException [FaultProblem]
  JsonNode definition(FaultReceiver receiver, HttpRequest.Builder request) {
    var read = read(answered(receiver, request));
    var definition = read.isArray() ? read.path(0) : read;
    if (!definition.isObject()) {
      throw new FaultProblem.Nonsense().asException();
    }
    return definition;
  }

  private byte[] answered(FaultReceiver receiver, HttpRequest.Builder request) {
    var answer = send(receiver, request.header("Accept", "application/json").build());
    var status = answer.statusCode();
    if (status >= 500) {
      throw new FaultProblem.Failed(status).asException();
    }
    if (status >= 400) {
      throw new FaultProblem.Refused(status, reason(answer.body())).asException();
    }
    if (status >= 300) {
      throw new FaultProblem.PointsElsewhere(status).asException();
    }
    return answer.body();
  }

  /// The client's own limit ends with the answer's head; this one holds for its body too.
  private HttpResponse<byte[]> send(FaultReceiver receiver, HttpRequest request) {
    var exchange =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_bytes));
    try {
      return exchange.get(receiver.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw tooSlow(receiver);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FaultProblem.CutOff().asException();
    } catch (ExecutionException e) {
      throw problemOf(e.getCause(), receiver);
    } finally {
      exchange.cancel(true);
    }
  }

  private static ProblemException problemOf(@Nullable Throwable cause, FaultReceiver receiver) {
    return switch (cause) {
      case null -> throw new IllegalStateException("a receiver could not be asked");
      case HttpConnectTimeoutException e -> new FaultProblem.Unreachable().asException();
      case ConnectException e -> new FaultProblem.Unreachable().asException();
      case SSLHandshakeException e -> new FaultProblem.Unreachable().asException();
      case HttpTimeoutException e -> tooSlow(receiver);
      case IOException e -> new FaultProblem.CutOff().asException();
      default -> throw new IllegalStateException("a receiver could not be asked", cause);
    };
  }

  private static ProblemException tooSlow(FaultReceiver receiver) {
    return new FaultProblem.TooSlow(Math.max(1, receiver.timeout().toSeconds())).asException();
  }

  private static JsonNode list(byte[] body) {
    var read = read(body);
    if (!read.isArray()) {
      throw new FaultProblem.Nonsense().asException();
    }
    return read;
  }

  private static JsonNode read(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw new FaultProblem.Nonsense().asException();
    }
  }

  /// GeoReport: `[{"code": 403, "description": "…"}]`. Others are taken at their word too, shortly.
  private static String reason(byte[] body) {
    try {
      var read = MAPPER.readTree(body);
      var error = read.isArray() && !read.isEmpty() ? read.get(0) : read.path("errors").path(0);
      var text = TypedText.of(error.path("description").asString("")).strip();
      return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    } catch (JacksonException e) {
      return "";
    }
  }
}
