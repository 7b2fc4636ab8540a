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

  /// The folder itself if it exists, else the one of that name in the jar, else the folder itself
  /// again, for whoever reads it to miss.
  static Path orOwn(Path folder, String name) {
    URL inside = Bundled.class.getResource("/bundled/" + name);
    if (Files.exists(folder) || inside == null) {
      return folder;
    }
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
