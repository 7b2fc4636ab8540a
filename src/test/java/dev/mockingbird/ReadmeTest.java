package dev.mockingbird;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs what the README shows, on a copy of the project as a stranger would have it.
class ReadmeTest {
  private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");
  private static final Pattern LISTENING =
      Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)");
  private static final List<String> PROJECT = List.of("pom.xml", "src", "config", "corpus");

  private static final String JAR = "java -jar target/mockingbird.jar";

  /// Commands that others run: the checks are what runs this test, and models are not here.
  private static final Set<String> ELSEWHERE = Set.of("mvn verify", "ollama serve");

  @TempDir Path copy;

  @Test
  void everyCommandDoesWhatTheReadmeSays() throws Exception {
    copyProject();
    List<String> left = new ArrayList<>(commands());
    left.removeAll(ELSEWHERE);
    left.removeIf(command -> command.contains("_API_KEY=") && command.endsWith(" mvn"));

    serves(taken(left, "mvn"));
    assertThat(run(words(taken(left, "mvn -q -Dmaven.test.skip package")))).doesNotContain("ERROR");
    serves(taken(left, JAR + " serve --port 0 --data elsewhere"));
    assertThat(copy.resolve("elsewhere/mockingbird.db")).exists();
    assertThat(run(words(taken(left, JAR + " check corpus --quick")))).contains("no problems");
    assertThat(run(words(taken(left, JAR + " --help"))))
        .contains("serve", "rehearse", "grade", "check", "eval");
    assertThat(left).as("commands of the README that nothing runs").isEmpty();
  }

  @Test
  void theChecksAreWhatTheReadmeSays() throws IOException {
    assertThat(commands()).contains("mvn verify");
    assertThat(Path.of(".ci/run")).content().containsPattern("(?m)^mvn .*\\bverify$");
  }

  @Test
  void everyFileItLinksToIsThere() throws IOException {
    Matcher links = Pattern.compile("]\\(([^)#:]+)\\)").matcher(readme());
    assertThat(links.results().map(link -> Path.of(link.group(1))))
        .isNotEmpty()
        .allSatisfy(target -> assertThat(target).exists());
  }

  /// The server that the command starts answers, and ends with the command.
  private void serves(String command) throws Exception {
    Process started = start(words(command));
    ProcessHandle server;
    try {
      String address = address(started);
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(address)).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Start the interview");
      server = started.descendants().reduce((_, last) -> last).orElse(started.toHandle());
    } finally {
      started.destroy();
    }
    server.onExit().get(1, TimeUnit.MINUTES);
  }

  private static String address(Process started) throws IOException {
    BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        return listening.group(1);
      }
      said.append(line).append('\n');
    }
    return fail("the command ended without listening and said: " + said);
  }

  private String run(List<String> command) throws Exception {
    Process process = start(command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private Process start(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(copy.toFile());
    builder.environment().keySet().removeIf(name -> name.endsWith("_API_KEY"));
    builder.environment().remove("OPENAI_BASE_URL");
    return builder.redirectErrorStream(true).start();
  }

  /// On a port of its own, so that a running server does not disturb the test, and with the vectors
  /// of the bank where other tests keep them.
  private void copyProject() throws IOException {
    for (String part : PROJECT) {
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.toList()) {
          Files.copy(file, copy.resolve(file));
        }
      }
    }
    Path settings = copy.resolve("config/mockingbird.yaml");
    String text = Files.readString(settings);
    Path cache = Path.of("target", "cache").toAbsolutePath();
    Files.writeString(
        settings, text.replace("port: 7070", "port: 0").replace("cache: \"\"", "cache: " + cache));
  }

  private static List<String> commands() throws IOException {
    return SHELL
        .matcher(readme())
        .results()
        .flatMap(block -> block.group(1).lines())
        .map(line -> line.replaceFirst("\\s+#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static String taken(List<String> commands, String command) {
    assertThat(commands).contains(command);
    commands.remove(command);
    return command;
  }

  private static List<String> words(String command) {
    return List.of(command.split(" ", -1));
  }
}
