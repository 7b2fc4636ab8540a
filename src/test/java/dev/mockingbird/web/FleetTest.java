package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Three servers over one PostgreSQL behind a proxy that sends each request to another: whatever is
/// killed, paused or started anew, no turn is lost, doubled or reordered. `-Dfleet.seeds=30` for
/// more than the few rounds of every build, `-Dfleet.first=7` to begin with another.
@Timeout(1800)
class FleetTest {
  private static final int FIRST = Integer.getInteger("fleet.first", 1);
  private static final int SEEDS = Integer.getInteger("fleet.seeds", 2);
  private static final int SERVERS = 3;
  private static final int CANDIDATES = 5;

  @TempDir Path folder;

  @Test
  void noTurnIsLostDoubledOrReordered() throws Exception {
    try (Fleet fleet = new Fleet(folder, SERVERS)) {
      for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
        long began = System.nanoTime();
        List<String> faults = round(fleet, seed);
        System.out.printf("seed %d: %.1f s, %s%n", seed, (System.nanoTime() - began) / 1e9, faults);
      }
    }
  }

  private static List<String> round(Fleet fleet, int seed) throws Exception {
    Random random = new Random(seed);
    List<String> faults = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Candidate.Memory>> talks = new ArrayList<>();
      for (int i = 0; i < CANDIDATES; i++) {
        talks.add(threads.submit(new Candidate(fleet.address(), random.nextLong())));
      }
      Trouble trouble = new Trouble(fleet, random, threads);
      while (!talks.stream().allMatch(Future::isDone)) {
        faults.add(trouble.make());
      }
      trouble.settle();
      for (Future<Candidate.Memory> talk : talks) {
        check(fleet, talk.get(), seed);
      }
    }
    return faults;
  }

  /// What every server says at the end is what was acknowledged on the way.
  private static void check(Fleet fleet, Candidate.Memory memory, int seed) {
    for (int server = 0; server < fleet.size(); server++) {
      JsonNode state = state(memory, fleet.address(server));
      assertThat(state.path("over").asBoolean()).isTrue();
      assertThat(state.path("turns").findValuesAsText("answer"))
          .as("answers of seed %d as server %d has them", seed, server)
          .isEqualTo(memory.answers());
      assertThat(state.path("turns"))
          .allSatisfy(turn -> assertThat(turn.at("/assessment/findings")).isNotEmpty());
      for (int turn = 1; turn < memory.answers().size(); turn++) {
        assertThat(state.at("/turns/" + turn + "/asked"))
            .as("what turn %d of seed %d replied to", turn + 1, seed)
            .isEqualTo(memory.outcomes().get(turn - 1).path("pending"));
      }
      assertThat(state.path("pending")).isEqualTo(memory.outcomes().getLast().path("pending"));
    }
  }

  /// A server whose lines to the database have broken says 503 until it has new ones.
  private static JsonNode state(Candidate.Memory memory, String address) {
    List<JsonNode> states = new ArrayList<>();
    await().untilAsserted(() -> states.add(memory.lines().at(address).state(memory.id())));
    return states.getLast();
  }
}
