package se.rodatraden.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.shared.StartRefused;

/// A key made at the first start and kept in a file, for those who have set none.
final class BallotKeyFile {

  private static final Logger LOG = LoggerFactory.getLogger(BallotKeyFile.class);

  private BallotKeyFile() {}

  /// @throws StartRefused if what the file holds is no key
  static BallotKeys at(Path file) {
    try {
      makeUnlessThere(file);
      return BallotKeys.of(Files.readAllLines(file));
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "The file %s should hold the ballot key: %s.".formatted(file, e.getMessage()),
          "Put back the file from its copy. If it has never held a key, remove it, and one is made.");
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the ballot key could not be read from or written to %s".formatted(file), e);
    }
  }

  private static void makeUnlessThere(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    var folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    var owner = PosixFilePermissions.fromString("rw-------");
    var beside =
        Files.createTempFile(
            folder, file.getFileName() + "-", ".new", PosixFilePermissions.asFileAttribute(owner));
    try {
      write(beside);
      if (putInPlace(beside, file)) {
        LOG.warn(
            "No ballot key is set (RODATRADEN_SURVEY_BALLOTKEYS), so one was made in {}. Without it, answers that"
                + " wait in the box cannot be opened: keep it, apart from copies of the database.",
            file);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void write(Path beside) throws IOException {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    var line = Base64.getEncoder().encodeToString(key) + "\n";
    try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }

  /// Whole or not at all, and never over a key that another start has put there.
  private static boolean putInPlace(Path beside, Path file) throws IOException {
    try {
      Files.createLink(file, beside);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException | FileSystemException e) {
      return moveInPlace(beside, file);
    }
  }

  /// For file systems without links.
  private static boolean moveInPlace(Path beside, Path file) throws IOException {
    try {
      Files.move(beside, file);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
