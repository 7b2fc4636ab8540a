package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import io.javalin.config.JavalinState;
import java.lang.reflect.Field;
import kotlin.Lazy;
import org.junit.jupiter.api.Test;

/// What Javalin makes for the first request, and makes safely for no more than one at once, is
/// there when a server lets its first requests in. Looks inside Javalin, since two requests meet
/// such a part half made about once in twenty thousand times. If a field is not there any more, see
/// whether `javalinLazy` still takes no lock, and whether [Rehearsal] is still needed.
class RehearsalTest {
  @Test
  void noRequestFindsPartsHalfMade() throws ReflectiveOperationException {
    try (TestServer server = TestServer.start()) {
      Javalin javalin = (Javalin) part(part(server, "server"), "javalin");
      JavalinState state = (JavalinState) part(javalin, "state");
      Object servlet = part(javalin.javalinServlet(), "httpServlet");

      assertThat(state.jsonMapper.isInitialized()).isTrue();
      assertThat(((Lazy<?>) part(servlet, "servletContextConfig$delegate")).isInitialized())
          .isTrue();
      assertThat(((Lazy<?>) part(state.jsonMapper.getValue(), "mapperDelegate")).isInitialized())
          .isTrue();
    }
  }

  private static Object part(Object whole, String name) throws ReflectiveOperationException {
    Field field = whole.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(whole);
  }
}
