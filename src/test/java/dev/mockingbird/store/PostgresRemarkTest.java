package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PostgresRemarkTest extends RemarkContract {
  @TempDir Path folder;

  @RegisterExtension final OpenStore open = OpenStore.postgres(() -> folder);

  @Override
  InterviewStore store() {
    return open.store();
  }
}
