package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What an operator runs, and the tools of this machine.
final class Scripts {
  static final Path DEPLOY = Path.of("config", "deploy");

  private Scripts() {}

  /// What a program ended with and wrote.
  record Ended(int status, String output) {}

  /// Runs one of our scripts, which has to end well, and returns what it wrote.
  static String run(String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of(DEPLOY.resolve(script).toString()));
    command.addAll(Arrays.asList(arguments));
    Ended ended = end(command.toArray(String[]::new));
    assertThat(ended.status()).as(ended.output()).isZero();
    return ended.output();
  }

  static Ended end(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// True if this machine has the program.
  static boolean has(String program) {
    String folders = System.getenv().getOrDefault("PATH", "") + ":/usr/sbin";
    return Stream.of(folders.split(":", -1))
        .anyMatch(at -> Path.of(at, program).toFile().canExecute());
  }
}
