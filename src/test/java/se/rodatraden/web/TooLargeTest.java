package se.rodatraden.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A body that is too large is refused without being waited for: the caller says or begins to send
/// ten megabytes, stops, and has its answer all the same.
@ServerTest
class TooLargeTest {

  private static final int PATIENCE_ms = 5_000;
  private static final int SAID_bytes = 10 * 1024 * 1024;
  private static final int CHUNK_bytes = 8 * 1024;
  private static final int CHUNKS = 12;

  @Autowired Visitor visitor;

  @Test
  void ten_megabytes_that_are_announced_are_refused_unread() throws IOException {
    var answer = send("Content-Length: %d\r\n\r\n{".formatted(SAID_bytes));
    assertRefused(answer);
  }

  @Test
  void a_body_of_unknown_length_is_refused_where_it_passes_the_limit() throws IOException {
    var chunk = "%x\r\n%s\r\n".formatted(CHUNK_bytes, " ".repeat(CHUNK_bytes));
    assertRefused(send("Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(CHUNKS)));
  }

  @Test
  void the_limit_holds_however_the_address_is_written() throws IOException {
    var chunk = "%x\r\n%s\r\n".formatted(CHUNK_bytes, " ".repeat(CHUNK_bytes));
    assertRefused(
        send(
            DemoAnswers.RESPONSES.replace("/api", "/%61pi"),
            "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(CHUNKS)));
  }

  @Test
  void a_body_of_unknown_length_within_the_limit_is_taken_in() throws IOException {
    var submission = DemoAnswers.submission();
    var bytes = submission.getBytes(UTF_8).length;
    var answer =
        send(
            "Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(bytes, submission));
    assertThat(answer).startsWith("HTTP/1.1 201");
  }

  private static void assertRefused(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .contains("application/problem+json", "\"code\":\"body.too_large\"", "65536");
  }

  /// @return what came back until its JSON ended, with the connection still open for more
  private String send(String lengthAndBody) throws IOException {
    return send(DemoAnswers.RESPONSES, lengthAndBody);
  }

  private String send(String path, String lengthAndBody) throws IOException {
    try (var socket = new Socket("localhost", visitor.port())) {
      socket.setSoTimeout(PATIENCE_ms);
      var head =
          "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
              .formatted(path);
      socket.getOutputStream().write((head + lengthAndBody).getBytes(UTF_8));
      var answer = new StringBuilder();
      var reader = new InputStreamReader(socket.getInputStream(), UTF_8);
      for (int next; (next = reader.read()) >= 0; ) {
        answer.append((char) next);
        if (next == '}') {
          break;
        }
      }
      return answer.toString();
    }
  }
}
