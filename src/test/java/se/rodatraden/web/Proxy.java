package se.rodatraden.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Stands between the application and its database, and can be cut or made silent.
final class Proxy implements AutoCloseable {

  private final InetSocketAddress behind;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean silent;
  private @Nullable ServerSocket door;
  private @Nullable Thread doorkeeper;

  /// Before the server of a JDBC address; shut from the beginning.
  static Proxy before(String jdbcUrl) {
    var address = URI.create(jdbcUrl.substring("jdbc:".length()));
    return new Proxy(address.getHost(), address.getPort());
  }

  private Proxy(String host, int port) {
    this.behind = new InetSocketAddress(host, port);
    try (var free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      this.port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The JDBC address, leading here.
  String insteadIn(String jdbcUrl) {
    return jdbcUrl.replaceFirst("//[^/]+/", "//127.0.0.1:" + port + "/");
  }

  int port() {
    return port;
  }

  /// Lets in those who come from now on; connections that were made silent are ended.
  synchronized void connect() {
    if (silent) {
      endAll();
      silent = false;
    }
    if (door != null) {
      return;
    }
    try {
      var opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      door = opened;
      doorkeeper = Thread.ofVirtual().start(() -> letIn(opened));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends every connection and refuses new ones.
  synchronized void cut() {
    if (door != null && doorkeeper != null) {
      shut(door);
      join(doorkeeper);
      door = null;
    }
    endAll();
  }

  private void endAll() {
    open.forEach(Proxy::shut);
    open.clear();
  }

  /// Keeps every connection and lets nothing through, as a network does that loses all.
  void silence() {
    silent = true;
  }

  @Override
  public void close() {
    cut();
  }

  private void letIn(ServerSocket opened) {
    while (!opened.isClosed()) {
      try {
        var near = opened.accept();
        var far = new Socket();
        open.add(near);
        open.add(far);
        far.connect(behind);
        Thread.ofVirtual().start(() -> carry(near, far));
        Thread.ofVirtual().start(() -> carry(far, near));
      } catch (IOException e) {
        // cut while somebody came
      }
    }
  }

  private void carry(Socket from, Socket to) {
    var piece = new byte[8_192];
    try (from;
        to) {
      for (int read; (read = from.getInputStream().read(piece)) >= 0; ) {
        if (!silent) {
          to.getOutputStream().write(piece, 0, read);
        }
      }
    } catch (IOException e) {
      // the other end was cut
    }
  }

  private static void shut(Closeable closed) {
    try {
      closed.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The port is free only when nobody listens at it any more.
  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while shutting the proxy", e);
    }
  }
}
