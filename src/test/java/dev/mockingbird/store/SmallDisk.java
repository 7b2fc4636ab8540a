package dev.mockingbird.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file system of a few megabytes in memory, which can be filled to the last byte. Skips the test
/// where this user may not mount one; in a container of root's it usually can.
public final class SmallDisk implements AutoCloseable {
  private static final byte[] PIECE = new byte[4096];

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /// In place of a folder that is empty.
  ///
  /// @param options of `mount`, such as `size=4m`
  public static SmallDisk mount(Path folder, String options) {
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()),
        "this user may not mount a file system");
    return new SmallDisk(folder);
  }

  /// Leaves no room for a byte.
  public void fill() {
    try (OutputStream out = Files.newOutputStream(folder.resolve("filler"))) {
      while (true) {
        out.write(PIECE);
      }
    } catch (IOException full) {
      // as it should be
    }
  }

  /// Gives back the room that was filled.
  public void makeRoom() {
    try {
      Files.delete(folder.resolve("filler"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "--lazy", folder.toString());
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // there is no such command here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
