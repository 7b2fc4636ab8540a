package dev.mockingbird.web;

import dev.mockingbird.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of(flags));
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1", // starts sooner
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve"));
    command.addAll(List.of(LocalServer.arguments(folder, settings, "0")));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    return new ServerProcess(process, address(process));
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

  private static String address(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher listening = ADDRESS.matcher(line);
      if (listening.matches()) {
        return listening.group(1);
      }
    }
    process.destroyForcibly();
    throw new AssertionError("the server ended before it listened");
  }
}
