package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.shared.ProblemException;

class UploadRoomTest {

  private static final int PIECE_bytes = 256 << 10;
  private static final int LARGE_AT_ONCE = 4;
  private static final int SMALL_AT_ONCE = 64;

  private final UploadRoom room = new UploadRoom();

  private static PhotoBody announced(byte[] file) {
    return PhotoFixtures.body("image/jpeg", file);
  }

  private static PhotoBody unannounced(InputStream content) {
    return new PhotoBody("image/jpeg", -1, content);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PIECE_bytes - 1, PIECE_bytes, PIECE_bytes + 1, 5_000_000})
  void what_comes_in_pieces_is_put_together_as_it_was(int size) {
    var sent = new byte[size];
    new Random(size).nextBytes(sent);
    try (var upload = room.receive(announced(sent))) {
      assertThat(upload.whole()).isEqualTo(sent);
      assertThat(upload.sha256()).isEqualTo(UploadRoom.sha256(sent));
    }
  }

  @Test
  void a_large_one_too_many_is_told_to_come_back_and_fits_when_another_is_done() {
    var uploads = new ArrayList<UploadRoom.Upload>();
    var large = new byte[8 << 20];
    for (int i = 0; i < LARGE_AT_ONCE; i++) {
      uploads.add(room.receive(unannounced(new ByteArrayInputStream(large))));
    }
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> room.receive(announced(large)))
        .matches(e -> e.problem().code().equals("server.busy"));
    room.receive(announced(new byte[500_000])).close();
    uploads.removeLast().close();
    room.receive(announced(large)).close();
    uploads.forEach(UploadRoom.Upload::close);
  }

  @Test
  void what_breaks_off_is_said_to_be_incomplete_and_leaves_no_room_taken() {
    for (int i = 0; i <= SMALL_AT_ONCE; i++) {
      var body = new PhotoBody("image/jpeg", i % 2 == 0 ? -1 : 1_000, new BrokenOff());
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> room.receive(body))
          .matches(e -> e.problem().code().equals("photo.incomplete"));
    }
    room.receive(announced(new byte[500_000])).close();
  }

  private static final class BrokenOff extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the phone is out of reach");
    }
  }
}
