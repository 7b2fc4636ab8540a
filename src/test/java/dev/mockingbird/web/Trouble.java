package dev.mockingbird.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// What goes wrong with servers and their database, by chance. A server that ended is started again
/// while another one is in trouble; the database ends only while all servers run, since none starts
/// without it.
final class Trouble {
  private final Fleet fleet;
  private final Random random;
  private final ExecutorService threads;
  private final Set<Integer> down = ConcurrentHashMap.newKeySet();
  private final List<Future<?>> starts = new ArrayList<>();

  Trouble(Fleet fleet, Random random, ExecutorService threads) {
    this.fleet = fleet;
    this.random = random;
    this.threads = threads;
  }

  /// Waits a little and does one thing.
  ///
  /// @return what it did
  String make() throws Exception {
    Thread.sleep(random.nextInt(100, 600));
    int server = random.nextInt(fleet.size());
    int kind = random.nextInt(10);
    if (kind == 9 || down.contains(server)) {
      settle();
    }
    return switch (kind) {
      case 9 -> restartDatabase(random.nextBoolean());
      case 0, 1, 2 -> kill(server);
      case 3 -> end(server);
      case 4, 5, 6 -> pause(server, random.nextInt(100, 1_000));
      default -> pause(server, random.nextInt(2_500, 4_000)); // longer than a lease
    };
  }

  /// Waits until all servers run again.
  void settle() throws ExecutionException, InterruptedException {
    for (Future<?> start : starts) {
      start.get();
    }
  }

  private String kill(int server) throws InterruptedException {
    fleet.kill(server);
    startAgain(server);
    return "kill " + server;
  }

  private String end(int server) throws InterruptedException {
    fleet.end(server);
    startAgain(server);
    return "end " + server;
  }

  private void startAgain(int server) {
    down.add(server);
    starts.add(
        threads.submit(
            () -> {
              fleet.startAgain(server);
              return down.remove(server);
            }));
  }

  private String pause(int server, int milliseconds) throws IOException, InterruptedException {
    fleet.pause(server);
    Thread.sleep(milliseconds);
    fleet.wake(server);
    return "pause " + server + " for " + milliseconds + " ms";
  }

  private String restartDatabase(boolean crashes) throws IOException, InterruptedException {
    fleet.restartDatabase(crashes);
    return crashes ? "crash of the database" : "restart of the database";
  }
}
