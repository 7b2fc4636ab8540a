package dev.mockingbird.store;

import dev.mockingbird.interview.InterviewStore;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class SqliteRemarkTest extends RemarkContract {
  @TempDir Path folder;

  @RegisterExtension final OpenStore open = OpenStore.sqlite(() -> folder);

  @Override
  InterviewStore store() {
    return open.store();
  }
}
