package se.rodatraden.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.springframework.core.env.Environment;

/// Somebody who is not signed in and keeps nothing between requests, neither cookies nor files.
class Visitor {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Environment environment;

  Visitor(Environment environment) {
    this.environment = environment;
  }

  int port() {
    return environment.getRequiredProperty("local.server.port", Integer.class);
  }

  /// As a browser asks for a page.
  HttpResponse<String> open(String path, String... headers) {
    return send(request(path, headers).header("Accept", "text/html,*/*;q=0.8").GET());
  }

  /// As a program asks for data.
  HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).header("Accept", "application/json").GET());
  }

  /// The very bytes that travel, compressed where the server compresses.
  HttpResponse<byte[]> fetch(String path) {
    return send(
        request(path, "Accept-Encoding", "gzip").header("Accept", "text/html,*/*;q=0.8").GET(),
        BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path, String json, String... headers) {
    return submit("POST", path, BodyPublishers.ofString(json), headers);
  }

  /// JSON, whatever the bytes are.
  HttpResponse<String> submit(String method, String path, BodyPublisher body, String... headers) {
    return send(
        request(path, headers).header("Content-Type", "application/json").method(method, body));
  }

  HttpRequest.Builder request(String path, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path)).timeout(PATIENCE);
    return headers.length == 0 ? request : request.headers(headers);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
    try {
      return client.send(request.build(), body);
    } catch (IOException e) {
      throw new AssertionError("the server must answer " + request.build(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("stopped while waiting", e);
    }
  }
}
