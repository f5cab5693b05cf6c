package se.rodatraden.shared.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfWriterTest {

  @TempDir Path folder;

  @Test
  void nothing_is_fetched_whatever_the_document_names() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(300);
      var root = "http://127.0.0.1:" + server.getLocalPort();
      PdfWriter.write(
          document(
              "<link rel='stylesheet' href='"
                  + root
                  + "/a.css' />"
                  + "<style>@import url('"
                  + root
                  + "/b.css');"
                  + "@font-face { font-family: x; src: url('"
                  + root
                  + "/c.ttf'); }"
                  + "body { font-family: x; background: url('"
                  + root
                  + "/d.png'); }</style>",
              "<img src='" + root + "/e.png' alt='e' /><p>Text</p>"),
          new ByteArrayOutputStream());
      org.assertj.core.api.Assertions.assertThatThrownBy(server::accept)
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void no_file_of_the_server_comes_in_by_an_entity_or_an_address() throws Exception {
    var secret = Files.writeString(folder.resolve("hemligt.css"), "p::after { content: 'läckt' }");
    var out = new ByteArrayOutputStream();
    PdfWriter.write(
        document("<link rel='stylesheet' href='" + secret.toUri() + "' />", "<p>Text</p>"), out);
    try (var pdf = new OpenedPdf(out.toByteArray())) {
      assertThat(pdf.text()).contains("Text").doesNotContain("läckt");
    }
  }

  private static String document(String head, String body) {
    return """
    <html lang='sv'><head><title>T</title><style>body { font-family: 'Noto Sans'; }</style>%s
    </head><body>%s</body></html>\
    """
        .formatted(head, body);
  }
}
