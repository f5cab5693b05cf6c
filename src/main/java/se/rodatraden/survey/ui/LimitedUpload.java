package se.rodatraden.survey.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes in one file of a limited size. What a browser checks can be gone around, so the announced
/// length is looked at here, and the bytes that come are counted whatever was announced.
final class LimitedUpload implements UploadHandler {

  private static final long serialVersionUID = 1;

  /// Room for what a form around the file adds.
  private static final int AROUND_BYTES = 10_000;

  private final int largest_bytes;
  private final transient Consumer<byte[]> taken;
  private final transient Runnable refused;

  /// @param taken told of the file, within the session of its sender
  /// @param refused told where it is larger, within the session of its sender
  LimitedUpload(int largest_bytes, Consumer<byte[]> taken, Runnable refused) {
    this.largest_bytes = largest_bytes;
    this.taken = taken;
    this.refused = refused;
  }

  @Override
  public void handleUploadRequest(UploadEvent event) throws IOException {
    var file = event.getFileSize() > largest_bytes ? null : read(event);
    if (file == null) {
      event.reject();
      event.getUI().access(refused::run);
      return;
    }
    event.getUI().access(() -> taken.accept(file));
  }

  private byte @Nullable [] read(UploadEvent event) throws IOException {
    try (var stream = event.getInputStream()) {
      var read = stream.readNBytes(largest_bytes + 1);
      return read.length > largest_bytes ? null : read;
    }
  }

  @Override
  public long getFileSizeMax() {
    return largest_bytes;
  }

  @Override
  public long getRequestSizeMax() {
    return (long) largest_bytes + AROUND_BYTES;
  }

  @Override
  public long getFileCountMax() {
    return 1;
  }
}
