package dev.mockingbird.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Starts one program again and again in processes of its own, in half the time that it takes
/// otherwise: its classes come from a cache that a first run has made (JEP 514).
public final class QuickJvm {
  private final Path folder;
  private final String program;
  private final String classPath;

  /// @param folder an empty one, for the cache
  /// @param program its class, which ends when its input does
  public QuickJvm(Path folder, String program) throws IOException {
    this.folder = folder;
    this.program = program;
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      jars.add(Files.isDirectory(path) ? jar(path, jars.size()) : entry); // it takes no folders
    }
    this.classPath = String.join(File.pathSeparator, jars);
  }

  /// Makes the cache of what the program does until so many lines have come.
  public void train(int lines, String... arguments) throws IOException, InterruptedException {
    Process process = start("-XX:AOTCacheOutput=" + cache(), arguments);
    assertThat(process.inputReader().lines().limit(lines)).hasSize(lines);
    process.outputWriter().close();
    process.inputReader().lines().forEach(line -> {});
    assertThat(process.waitFor()).isZero();
  }

  public Process start(String... arguments) throws IOException {
    return start("-XX:AOTCache=" + cache(), arguments);
  }

  private Process start(String cache, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.add(cache);
    command.addAll(
        List.of(
            "-Xlog:disable", // speaks on the program's output
            "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider", // half a second
            "-Dslf4j.internal.verbosity=ERROR",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            program));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private Path cache() {
    return folder.resolve("classes.aot");
  }

  private String jar(Path classes, int number) throws IOException {
    Path jar = folder.resolve(number + ".jar");
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(QuickJvm::isNeeded).sorted().collect(Collectors.toList());
    }
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, zip);
      }
    }
    return jar.toString();
  }

  private static boolean isNeeded(Path file) {
    return Files.isRegularFile(file) && !file.toString().endsWith(".onnx");
  }
}
