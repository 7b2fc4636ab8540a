package dev.mockingbird.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// A proxy before several servers that gives each connection to the next of them, whoever it comes
/// from, and passes over those that refuse it.
final class RoundRobin implements AutoCloseable {
  private static final int BACKLOG = 200;

  private final List<String> servers;
  private final ServerSocket entrance;
  private final AtomicInteger turn = new AtomicInteger();

  RoundRobin(List<String> addresses) throws IOException {
    this.servers = new CopyOnWriteArrayList<>(addresses);
    this.entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "http://127.0.0.1:" + entrance.getLocalPort();
  }

  /// Says where a server is after it was started anew.
  void replace(int index, String address) {
    servers.set(index, address);
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket caller = entrance.accept();
        Thread.ofVirtual().start(() -> pass(caller));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void pass(Socket caller) {
    for (int attempt = 0; attempt < servers.size(); attempt++) {
      URI server = URI.create(servers.get(Math.floorMod(turn.getAndIncrement(), servers.size())));
      Socket callee = new Socket();
      try {
        callee.connect(new InetSocketAddress(server.getHost(), server.getPort()), 500);
      } catch (IOException refused) {
        shut(callee);
        continue;
      }
      Thread.ofVirtual().start(() -> pump(callee, caller));
      pump(caller, callee);
      return;
    }
    shut(caller);
  }

  private static void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // one of the two has gone, and the other is told below
    } finally {
      shut(from);
      shut(to);
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it was closed
    }
  }
}
