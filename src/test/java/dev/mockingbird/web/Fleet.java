package dev.mockingbird.web;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Several servers as processes over one PostgreSQL behind a proxy, each of which can be killed,
/// stopped in its tracks, woken and started anew, the database by one thread only.
final class Fleet implements AutoCloseable {
  private final Path folder;
  private final int databasePort;
  private final String url;
  private final List<ServerProcess> members = new CopyOnWriteArrayList<>();
  private final RoundRobin proxy;
  private EmbeddedPostgres database;

  Fleet(Path folder, int size) throws IOException {
    this.folder = folder;
    this.databasePort = freePort();
    this.database = openDatabase();
    this.url = database.getJdbcUrl("postgres", "postgres");
    for (int i = 0; i < size; i++) {
      members.add(ServerProcess.start(FleetMember.class, url));
    }
    this.proxy = new RoundRobin(members.stream().map(ServerProcess::address).toList());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// The address of the proxy.
  String address() {
    return proxy.address();
  }

  /// The address of one server.
  String address(int member) {
    return members.get(member).address();
  }

  int size() {
    return members.size();
  }

  /// SIGKILL.
  void kill(int member) throws InterruptedException {
    members.get(member).kill();
  }

  /// SIGTERM, and waits for the end.
  void end(int member) throws InterruptedException {
    members.get(member).terminate();
    members.get(member).exit();
  }

  /// Starts it at another address; more than once if the database is away meanwhile.
  void startAgain(int member) throws IOException {
    Optional<ServerProcess> started = Optional.empty();
    while (started.isEmpty()) {
      started = ServerProcess.tryStart(FleetMember.class, url);
    }
    members.set(member, started.get());
    proxy.replace(member, address(member));
  }

  void pause(int member) throws IOException, InterruptedException {
    signal("-STOP", members.get(member).id());
  }

  void wake(int member) throws IOException, InterruptedException {
    signal("-CONT", members.get(member).id());
  }

  /// Ends the database, kindly or so that it has to recover as after a crash, and starts it again
  /// at the same address.
  void restartDatabase(boolean crashes) throws IOException, InterruptedException {
    if (crashes) {
      String pid = Files.readAllLines(folder.resolve("postmaster.pid")).getFirst();
      signal("-QUIT", Long.parseLong(pid.strip()));
    }
    database.close();
    database = openDatabase();
  }

  private EmbeddedPostgres openDatabase() throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(databasePort)
        .setDataDirectory(folder)
        .setCleanDataDirectory(false)
        .start();
  }

  private static void signal(String name, long process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", name, Long.toString(process)).inheritIO().start().waitFor();
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    for (ServerProcess member : members) {
      try {
        member.kill(); // also one that is paused
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    database.close();
  }
}
