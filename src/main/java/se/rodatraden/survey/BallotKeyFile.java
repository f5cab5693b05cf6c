package se.rodatraden.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A key made at the first start and kept in a file, for those who have set none.
final class BallotKeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(BallotKeyFile.class);

  private BallotKeyFile() {}

  /// @throws IllegalArgumentException if what the file holds is no key
  static BallotKeys at(Path file) {
    try {
      makeUnlessThere(file);
      return BallotKeys.of(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the ballot key could not be read from or written to %s".formatted(file), e);
    }
  }

  private static void makeUnlessThere(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    try {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    } catch (FileAlreadyExistsException e) {
      return; // another start was first
    }
    Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    LOG.warn(
        "No ballot key is set (RODATRADEN_SURVEY_BALLOTKEYS), so one was made in {}. Without it, answers that"
            + " wait in the box cannot be opened: keep it, apart from copies of the database.",
        file);
  }
}
