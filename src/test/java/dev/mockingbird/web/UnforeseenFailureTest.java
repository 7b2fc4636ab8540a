package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// A bug of ours: programs and people alike are told that there is one, and under which number the
/// log has it.
class UnforeseenFailureTest {
  private static final String NUMBER = "(?s).*log it has the number ([0-9a-f-]{36})\\..*";

  static List<Throwable> bugs() {
    return List.of(new IllegalStateException("a bug"), new StackOverflowError("a bug"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void isToldWithTheNumberThatTheLogHas(Throwable bug) {
    Logger problems = (Logger) LoggerFactory.getLogger(Problems.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    problems.addAppender(lines);
    BreakableStore store = new BreakableStore();
    try (TestServer server = TestServer.over(store.store())) {
      Browser browser = new Browser(server.address());
      String id = browser.begin("{}");
      store.fail(bug);

      String told = problem(browser.get(API + "/" + id), 500).path("detail").asText();
      HttpResponse<String> page = browser.get("/interviews/" + id, "Accept", "text/html");

      assertThat(page.statusCode()).isEqualTo(500);
      assertThat(lines.list)
          .extracting(line -> line.getThrowableProxy().getMessage())
          .containsExactly("a bug", "a bug");
      assertThat(lines.list)
          .extracting(line -> String.valueOf(line.getArgumentArray()[0]))
          .containsExactlyElementsOf(
              Stream.of(told, page.body()).map(text -> text.replaceFirst(NUMBER, "$1")).toList());
    } finally {
      problems.detachAppender(lines);
    }
  }
}
