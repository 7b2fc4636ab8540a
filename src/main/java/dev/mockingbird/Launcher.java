package dev.mockingbird;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What `java -jar` starts. Compiled for Java 8, so that an older java on the PATH can still run
/// it: it looks for an installed JDK 25 and hands over to that, or says what to install.
public final class Launcher {
  private static final int NEEDED = 25;
  private static final int WRONG_USE = 2;

  private Launcher() {}

  public static void main(String[] arguments) throws Exception {
    if (version(System.getProperty("java.specification.version")) >= NEEDED) {
      Class<?> program = Class.forName("dev.mockingbird.Main");
      program.getMethod("main", String[].class).invoke(null, (Object) arguments);
      return;
    }
    Optional<Path> home = installed();
    if (!home.isPresent()) {
      System.err.println(
          "Mockingbird needs Java 25 or later; this is "
              + System.getProperty("java.version")
              + ", and no other was found. Install a JDK 25, or set JAVA_HOME to one.");
      System.exit(WRONG_USE);
    }
    System.exit(handOver(home.get(), arguments));
  }

  /// Runs the program on the other Java, and ends with it.
  private static int handOver(Path home, String[] arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Dmockingbird.exitWithParent=true");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("dev.mockingbird.Main");
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    return process.waitFor();
  }

  /// The home of a JDK that is new enough, from the environment or the usual places.
  private static Optional<Path> installed() {
    List<Path> homes = new ArrayList<>();
    for (String variable : Arrays.asList("MOCKINGBIRD_JAVA_HOME", "JAVA_HOME", "JDK_HOME")) {
      if (System.getenv(variable) != null) {
        homes.add(Paths.get(System.getenv(variable)));
      }
    }
    String user = System.getProperty("user.home");
    homes.addAll(below(Paths.get("/usr/lib/jvm"), ""));
    homes.addAll(below(Paths.get("/Library/Java/JavaVirtualMachines"), "Contents/Home"));
    homes.addAll(below(Paths.get(user, ".sdkman", "candidates", "java"), ""));
    homes.addAll(below(Paths.get(user, ".jdks"), ""));
    homes.addAll(below(Paths.get("C:\\Program Files\\Java"), ""));
    homes.addAll(below(Paths.get("C:\\Program Files\\Eclipse Adoptium"), ""));
    return homes.stream().filter(Launcher::isNewEnough).findFirst();
  }

  private static List<Path> below(Path folder, String inside) {
    if (!Files.isDirectory(folder)) {
      return new ArrayList<>();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().map(entry -> entry.resolve(inside)).collect(Collectors.toList());
    } catch (IOException e) {
      return new ArrayList<>();
    }
  }

  /// A JDK says its version in its file `release`.
  private static boolean isNewEnough(Path home) {
    File release = home.resolve("release").toFile();
    try (Stream<String> lines = Files.lines(release.toPath())) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .anyMatch(line -> version(line.replaceAll("[^0-9.]", "")) >= NEEDED);
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /// The feature version: 8 for `1.8`, 25 for `25.0.1`.
  private static int version(String text) {
    String plain = text.startsWith("1.") ? text.substring(2) : text;
    return Integer.parseInt(plain.split("\\.")[0]);
  }
}
