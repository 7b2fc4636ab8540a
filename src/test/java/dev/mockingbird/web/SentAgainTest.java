package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.store.Postgres;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A reply sent again is known to every server over one store, and after a restart.
class SentAgainTest {
  private static final String KEY = "Idempotency-Key";
  private static final String TEXT = "The model learns the noise of its training data.";

  @TempDir Path folder;
  @TempDir Path other;

  @Test
  void aReplyIsKnownAfterARestart() {
    Browser browser;
    String id;
    String first;
    try (LocalServer server = LocalServer.start(folder)) {
      browser = server.browser();
      id = browser.begin("{}");
      first = browser.answer(id, TEXT, KEY, "one").body();
    }

    try (LocalServer server = LocalServer.start(folder)) {
      Browser same = browser.at(server.address());
      assertThat(same.answer(id, TEXT, KEY, "one").body()).isEqualTo(first);
      assertThat(Browser.events(same.answer(id, TEXT, KEY, "one", "Accept", "text/event-stream")))
          .extracting(Browser.Event::name)
          .containsExactly("done");
      problem(same.answer(id, "Something else.", KEY, "one"), 422);
      problem(same.post(API + "/" + id + "/skip", "", KEY, "one"), 422);
      assertThat(same.state(id).path("turns")).hasSize(1);
      ok(same.answer(id, "The next.", KEY, "two"), 200);
      assertThat(same.answer(id, TEXT, KEY, "one").body()).isEqualTo(first);
    }
  }

  @Test
  void twoServersOverOnePostgresTakeAReplyOnce() throws Exception {
    String settings = LocalServer.NO_MODEL + "store:\n  url: \"" + Postgres.freshUrl() + "\"\n";
    try (LocalServer one = LocalServer.start(folder, settings);
        LocalServer two = LocalServer.start(other, settings)) {
      Browser here = one.browser();
      String id = here.begin("{}");
      Browser there = here.at(two.address());

      List<HttpResponse<String>> responses = atOnce(id, here, there);

      assertThat(responses)
          .extracting(HttpResponse::statusCode)
          .contains(200)
          .isSubsetOf(200, 409); // who finds it under way, if anybody does
      assertThat(there.state(id).path("turns")).hasSize(1);
      String first = here.answer(id, TEXT, KEY, "one").body();
      assertThat(responses)
          .filteredOn(response -> response.statusCode() == 200)
          .extracting(HttpResponse::body)
          .containsOnly(first);
      assertThat(there.answer(id, TEXT, KEY, "one").body()).isEqualTo(first);
      problem(there.answer(id, "Something else.", KEY, "one"), 422);
      ok(there.answer(id, "Said to the other server."), 200);
      assertThat(here.state(id)).isEqualTo(there.state(id));
      assertThat(here.state(id).path("turns")).hasSize(2);
    }
  }

  private static List<HttpResponse<String>> atOnce(String id, Browser... browsers)
      throws Exception {
    List<Callable<HttpResponse<String>>> sendings = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Browser browser = browsers[i % browsers.length];
      sendings.add(() -> browser.answer(id, TEXT, KEY, "one"));
    }
    List<HttpResponse<String>> responses = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<HttpResponse<String>> sent : threads.invokeAll(sendings)) {
        responses.add(sent.get());
      }
    }
    return responses;
  }
}
