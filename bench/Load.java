import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Sends requests over kept-alive connections, each waiting for its answer before the next: a plain
/// client that takes little from the machine it shares with what it measures.
final class Load {

  private Load() {}

  /// @param took_ns of every request, sorted
  /// @param failed answers with another status than the one wanted
  record Result(long[] took_ns, long failed, double duration_s) {

    double perSecond() {
      return (took_ns.length - failed) / duration_s;
    }

    double percentile_ms(int percent) {
      return took_ns.length == 0
          ? Double.NaN
          : took_ns[(int) Math.min(took_ns.length - 1L, (long) took_ns.length * percent / 100)] / 1e6;
    }
  }

  static Result run(int connections, int duration_s, int port, int wanted, Supplier<String> request)
      throws Exception {
    return measure(connections, duration_s, until -> exchange(port, wanted, request, until));
  }

  /// One connection's work until the given nanosecond.
  interface Work {
    Part until(long end_ns) throws Exception;
  }

  record Part(long[] took_ns, long failed) {}

  static Result measure(int connections, int duration_s, Work work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(connections)) {
      long start = System.nanoTime();
      long end = start + duration_s * 1_000_000_000L;
      Callable<Part> one = () -> work.until(end);
      var parts =
          IntStream.range(0, connections).mapToObj(i -> threads.submit(one)).toList();
      var took = new long[0];
      long failed = 0;
      for (Future<Part> part : parts) {
        took = concat(took, part.get().took_ns());
        failed += part.get().failed();
      }
      double duration = (System.nanoTime() - start) / 1e9;
      Arrays.sort(took);
      return new Result(took, failed, duration);
    }
  }

  private static long[] concat(long[] first, long[] second) {
    var both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static Part exchange(int port, int wanted, Supplier<String> request, long end_ns)
      throws IOException {
    var took = new long[1 << 12];
    int count = 0;
    long failed = 0;
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(30_000);
      var out = socket.getOutputStream();
      var in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      while (System.nanoTime() < end_ns) {
        var bytes = request.get().getBytes(StandardCharsets.UTF_8);
        long before = System.nanoTime();
        out.write(bytes);
        int status = readAnswer(in);
        if (count == took.length) {
          took = Arrays.copyOf(took, count * 2);
        }
        took[count++] = System.nanoTime() - before;
        if (status != wanted) {
          failed++;
        }
      }
    }
    return new Part(Arrays.copyOf(took, count), failed);
  }

  /// Reads one answer whole and tells its status.
  private static int readAnswer(InputStream in) throws IOException {
    int status = Integer.parseInt(readLine(in).substring(9, 12));
    long length = -1;
    boolean chunked = false;
    for (var line = readLine(in); !line.isEmpty(); line = readLine(in)) {
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Long.parseLong(line.substring(15).strip());
      } else if (line.regionMatches(true, 0, "transfer-encoding:", 0, 18)) {
        chunked = true;
      }
    }
    if (chunked) {
      for (long size = chunkSize(in); size > 0; size = chunkSize(in)) {
        in.skipNBytes(size + 2);
      }
      readLine(in);
    } else if (length > 0) {
      in.skipNBytes(length);
    }
    return status;
  }

  private static long chunkSize(InputStream in) throws IOException {
    return Long.parseLong(readLine(in).strip(), 16);
  }

  private static String readLine(InputStream in) throws IOException {
    var line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the server closed the connection in the middle of an answer");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
