package dev.mockingbird.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that every command takes, before its name or after.
public final class Options {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Settings; config/mockingbird.yaml by default.")
  private @Nullable Path config;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder of question files; corpus by default.")
  private @Nullable Path corpus;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The folder that holds everything that is written; data by default.")
  private @Nullable Path data;

  @Option(
      names = "--port",
      paramLabel = "N",
      scope = ScopeType.INHERIT,
      description = "The port to listen on; 0 picks a free one; 7070 by default.")
  private @Nullable Integer port;

  public Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  public Optional<Path> corpus() {
    return Optional.ofNullable(corpus);
  }

  public Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  public Optional<Integer> port() {
    return Optional.ofNullable(port);
  }
}
