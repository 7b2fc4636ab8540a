package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whether the disk or the sender is to blame for a form that cannot be read.
class UploadTest {
  static List<Throwable> endsOfALine() {
    return List.of(
        new EOFException("Early EOF"),
        new TimeoutException("Idle timeout expired: 30000/30000 ms"),
        new InterruptedIOException("interrupted"));
  }

  /// Half a form, and then nothing: the server wraps it like this once it has waited long enough.
  @ParameterizedTest
  @MethodSource("endsOfALine")
  void aFormThatStopsComingIsNoFullDisk(Throwable end) {
    assertThat(Upload.isOfTheDisk(new ServletException(new IOException(end)))).isFalse();
  }

  @Test
  void aTemporaryFileThatCannotBeWrittenIs() {
    IOException full = new IOException("No space left on device");

    assertThat(Upload.isOfTheDisk(new ServletException(full))).isTrue();
  }
}
