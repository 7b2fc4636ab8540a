package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  private final Logger problems = (Logger) LoggerFactory.getLogger(Problems.class);
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    problems.addAppender(lines);
  }

  @AfterEach
  void leave() {
    problems.detachAppender(lines);
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void isToldWithTheNumberThatTheLogHas(Throwable bug) {
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
    }
  }

  /// The second one is answered plainly, in the place of the first, and the log has both.
  @Test
  void isToldEvenWhereTheAnswerToItCannotBeMade() {
    ObjectMapper broken =
        new ObjectMapper() {
          @Override
          public byte[] writeValueAsBytes(Object value) {
            throw new StackOverflowError("a second bug");
          }
        };
    Javalin server =
        Javalin.create(
            config -> {
              config.routes.get("/", _ -> List.of().getFirst());
              new Problems(new Pages(), broken).register(config.routes);
            });
    try {
      int port = server.start("127.0.0.1", 0).port();

      HttpResponse<String> told = new Browser("http://127.0.0.1:" + port).get("/");

      assertThat(told.statusCode()).isEqualTo(500);
      assertThat(told.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
      assertThat(lines.list).hasSize(2);
      assertThat(told.body().replaceFirst(NUMBER, "$1"))
          .isEqualTo(lines.list.getLast().getArgumentArray()[0]);
    } finally {
      server.stop();
    }
  }
}
