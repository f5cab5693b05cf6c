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

  private static final int ROOM_bytes = 64 << 20;
  private static final int PIECE_bytes = 512 << 10;

  private final UploadRoom room = new UploadRoom();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, PIECE_bytes - 1, PIECE_bytes, PIECE_bytes + 1, 5_000_000})
  void what_comes_in_pieces_is_put_together_as_it_was(int size) {
    var sent = new byte[size];
    new Random(size).nextBytes(sent);
    try (var upload = room.receive(new ByteArrayInputStream(sent))) {
      assertThat(upload.whole()).isEqualTo(sent);
      assertThat(upload.sha256()).isEqualTo(UploadRoom.sha256(sent));
    }
  }

  @Test
  void when_there_is_no_more_room_the_next_is_told_to_come_back_and_fits_when_another_is_done() {
    var uploads = new ArrayList<UploadRoom.Upload>();
    var eightMegabytes = new byte[8 << 20];
    for (int i = 0; i < ROOM_bytes / (9 << 20); i++) {
      uploads.add(room.receive(new ByteArrayInputStream(eightMegabytes)));
    }
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> room.receive(new ByteArrayInputStream(eightMegabytes)))
        .matches(e -> e.problem().code().equals("server.busy"));
    uploads.removeLast().close();
    room.receive(new ByteArrayInputStream(eightMegabytes)).close();
    uploads.forEach(UploadRoom.Upload::close);
  }

  @Test
  void what_breaks_off_is_said_to_be_incomplete_and_leaves_no_room_taken() {
    for (int i = 0; i < 3 * ROOM_bytes / PIECE_bytes; i++) {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> room.receive(new BrokenOff()))
          .matches(e -> e.problem().code().equals("photo.incomplete"));
    }
  }

  private static final class BrokenOff extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the phone is out of reach");
    }
  }
}
