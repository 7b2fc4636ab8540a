package dev.mockingbird;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The folders that the program brings along in its jar, for when it is started somewhere else than
/// in the project.
final class Bundled {
  private Bundled() {}

  /// A folder that is in the jar alone.
  static Path own(String name) {
    URL inside = Bundled.class.getResource("/bundled/" + name);
    if (inside == null) {
      throw new IllegalStateException("the program lacks its own " + name);
    }
    return opened(inside, name);
  }

  /// The folder itself, or the one in the jar if it is left at its default and is not there. A
  /// folder that somebody has named is never replaced: whoever reads it says that it is missing.
  static Path orOwn(String folder, String byDefault) {
    Path path = Path.of(folder);
    Path name = Path.of(byDefault).getFileName();
    URL inside = Bundled.class.getResource("/bundled/" + name);
    if (!folder.equals(byDefault) || Files.exists(path) || inside == null) {
      return path;
    }
    return opened(inside, name.toString());
  }

  private static Path opened(URL inside, String name) {
    try {
      return path(inside.toURI());
    } catch (URISyntaxException | IOException e) {
      throw new IllegalStateException("the program's own " + name + " cannot be read", e);
    }
  }

  private static Path path(URI inside) throws IOException {
    if (!"jar".equals(inside.getScheme())) {
      return Path.of(inside);
    }
    String[] parts = inside.toString().split("!", 2);
    return open(URI.create(parts[0])).getPath(parts[1]);
  }

  /// One file system for the jar, open as long as the program runs.
  private static FileSystem open(URI jar) throws IOException {
    try {
      return FileSystems.newFileSystem(jar, Map.of());
    } catch (FileSystemAlreadyExistsException e) {
      return FileSystems.getFileSystem(jar);
    }
  }
}
