package dev.mockingbird.web;

import dev.mockingbird.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The whole program in a process of its own, which can be told to end, or be killed.
final class ServerProcess {
  private static final Pattern ADDRESS =
      Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)\\b.*");

  private final Process process;
  private final String address;

  private ServerProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /// @param flags of the JVM
  static ServerProcess start(Path folder, String settings, String... flags) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("serve"));
    arguments.addAll(List.of(LocalServer.arguments(folder, settings, "0")));
    return start(Main.class, List.of(flags), arguments);
  }

  /// Another program that says where it listens as ours does; empty if it ends before.
  static Optional<ServerProcess> tryStart(Class<?> program, String... arguments)
      throws IOException {
    Process process = run(program, List.of("-Xmx128m"), List.of(arguments));
    return listening(process).map(address -> new ServerProcess(process, address));
  }

  /// Another program that says where it listens as ours does.
  static ServerProcess start(Class<?> program, String... arguments) throws IOException {
    return start(program, List.of("-Xmx128m"), List.of(arguments));
  }

  private static ServerProcess start(Class<?> program, List<String> flags, List<String> arguments)
      throws IOException {
    Process process = run(program, flags, arguments);
    return new ServerProcess(
        process,
        listening(process)
            .orElseThrow(() -> new AssertionError("the server ended before it listened")));
  }

  private static Process run(Class<?> program, List<String> flags, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(flags);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", // starts sooner
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            program.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  long id() {
    return process.pid();
  }

  String address() {
    return address;
  }

  /// Tells it to end, as an operator or a container does (SIGTERM).
  void terminate() {
    process.destroy();
  }

  /// Waits for its end; the exit status.
  int exit() throws InterruptedException {
    return process.waitFor();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Where it listens, once it says so; empty if it ends without.
  private static Optional<String> listening(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = ADDRESS.matcher(line);
      if (listening.matches()) {
        return Optional.of(listening.group(1));
      }
    }
    process.destroyForcibly();
    return Optional.empty();
  }
}
