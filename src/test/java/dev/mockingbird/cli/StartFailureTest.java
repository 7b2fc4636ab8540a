package dev.mockingbird.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.mockingbird.Main;
import dev.mockingbird.store.Databases;
import dev.mockingbird.store.Postgres;
import dev.mockingbird.store.SmallDisk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A server that cannot keep interviews does not start: it says in one line what is wrong with
/// what, and what to do next, and exits with 2.
@Timeout(value = 5, unit = TimeUnit.MINUTES) // a server that starts after all waits for ever
class StartFailureTest {
  private static final String NO_MODEL = "model: {provider: none}\n";
  private static final String ELSEWHERE = ", or name another data folder with --data";

  @TempDir private Path folder;
  private Path data = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    file = data.resolve("mockingbird.db");
  }

  private String[] arguments(String settings) throws IOException {
    Path config = Files.writeString(folder.resolve("settings.yaml"), NO_MODEL + settings);
    return new String[] {
      "serve", "--config", config.toString(), "--data", data.toString(), "--port", "0"
    };
  }

  private void assertRefused(String settings, String line) throws IOException {
    assertThat(Outcome.of(arguments(settings)))
        .isEqualTo(new Outcome(2, "", line + System.lineSeparator()));
  }

  /// The lines of a process of its own, logging and all; it exits with 2.
  private List<String> linesOfAProcess(String settings) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1", // starts sooner
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(Arrays.asList(arguments(settings)));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(process.waitFor()).as(String.join("\n", lines)).isEqualTo(2);
    return lines;
  }

  @Test
  void aFileThatIsNoDatabase() throws Exception {
    Files.writeString(file, "these are my notes, not a database. ".repeat(100));
    String line = file + " is no whole database; move it away" + ELSEWHERE;

    assertRefused("", line);
    assertThat(linesOfAProcess("")).containsExactly(line);
  }

  /// In a page that the start itself does not need.
  @Test
  void aFileThatIsDamagedSomewhere() throws IOException {
    Databases.makeSqlite(data);
    byte[] bytes = Files.readAllBytes(file);
    byte[] noise = new byte[4096];
    Arrays.fill(noise, (byte) 0xA5);
    System.arraycopy(noise, 0, bytes, bytes.length - noise.length, noise.length);
    Files.write(file, bytes);

    assertRefused("", file + " is no whole database; move it away" + ELSEWHERE);
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void aFileThatWasCutOff() throws IOException {
    Databases.makeSqlite(data);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

    assertRefused("", file + " is no whole database; move it away" + ELSEWHERE);
  }

  @Test
  void aFileOfANewerVersion() throws Exception {
    Databases.makeSqlite(data);
    Databases.ageTo("1000", "jdbc:sqlite:" + file);

    assertRefused(
        "",
        file + " was written by a newer version of Mockingbird; start that version" + ELSEWHERE);
  }

  @Test
  void aDataFolderThatIsAFile() throws IOException {
    Files.delete(data);
    Files.writeString(data, "in the way");

    assertRefused("", "the data folder " + data + " is a file; move it away" + ELSEWHERE);
  }

  @Test
  void aDataFolderThatMayOnlyBeRead() throws IOException {
    String line = "cannot write to the data folder " + data + "; make it writable" + ELSEWHERE;
    if (data.toFile().setWritable(false) && !Files.isWritable(data)) {
      assertRefused("", line);
      assertThat(data.toFile().setWritable(true)).isTrue(); // so that it can be deleted
    } else { // root may write everywhere but here
      try (SmallDisk _ = SmallDisk.mount(data, "ro,size=1m")) {
        assertRefused("", line);
      }
    }
  }

  @Test
  void aDiskWithoutRoom() throws IOException {
    try (SmallDisk disk = SmallDisk.mount(data, "size=1m")) {
      disk.fill();

      assertRefused("", "there is no room for " + file + "; make room on its disk" + ELSEWHERE);
      disk.makeRoom();
    }
  }

  @Test
  void aFileThatMayOnlyBeRead() throws IOException {
    Databases.makeSqlite(data);
    assumeFalse(
        file.toFile().setWritable(false) && Files.isWritable(file), "root may write everywhere");

    assertRefused("", file + " cannot be written to; change its permissions" + ELSEWHERE);
  }

  @Test
  void aServerThatIsNotThere() throws Exception {
    List<String> lines =
        linesOfAProcess("store: {url: 'jdbc:postgresql://127.0.0.1:1/mockingbird?password=x'}\n");

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst())
        .startsWith("jdbc:postgresql://127.0.0.1:1/mockingbird cannot be reached: ")
        .endsWith("; start it, or correct store.url");
  }

  @Test
  void aDatabaseOfANewerVersion() throws Exception {
    String url = Postgres.freshUrl();
    Databases.makePostgres(url);
    Databases.ageTo("1000", url);

    assertRefused(
        "store: {url: '" + url + "'}\n",
        url.replaceFirst("[?].*", "")
            + " was written by a newer version of Mockingbird; start that version");
  }

  @Test
  void aDatabaseThatMayOnlyBeRead() throws Exception {
    String url = Postgres.freshUrl();
    Databases.makePostgres(url);
    Databases.makeReadOnly(url);

    Outcome outcome = Outcome.of(arguments("store: {url: '" + url + "'}\n"));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err().lines()).hasSize(1);
    assertThat(outcome.err().strip())
        .startsWith(url.replaceFirst("[?].*", "") + " cannot be written to: ")
        .endsWith("; let it be written to, or correct store.url");
  }
}
