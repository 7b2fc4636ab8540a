package dev.mockingbird.corpus;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The machine's own files, of which one call fails as if the disk were gone for a moment. May be
/// used from many threads.
public final class FailingFiles extends FileSystemProvider {
  private final FileSystemProvider real = FileSystems.getDefault().provider();
  private final FileSystem system = new FailingSystem(this);
  private final AtomicInteger calls = new AtomicInteger();
  private final int failing;

  /// @param failing the number of the call that fails, from 1
  public FailingFiles(int failing) {
    this.failing = failing;
  }

  /// A path of ours: whatever is done with it is done with the real one.
  private interface Ours {
    Path real();
  }

  public boolean hasFailed() {
    return calls.get() >= failing;
  }

  /// The real path as one whose calls are counted.
  public Path over(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            FailingFiles.class.getClassLoader(),
            new Class<?>[] {Path.class, Ours.class},
            (_, method, arguments) -> {
              Object[] given = arguments == null ? new Object[0] : arguments;
              return switch (method.getName()) {
                case "real" -> path;
                case "getFileSystem" -> system;
                case "equals" -> path.equals(plain(given[0]));
                default -> {
                  try {
                    Object[] plain = Stream.of(given).map(FailingFiles::plain).toArray();
                    yield ours(method.invoke(path, plain));
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                }
              };
            });
  }

  private @Nullable Object ours(@Nullable Object result) {
    return result instanceof Path path ? over(path) : result;
  }

  private static Object plain(Object argument) {
    return argument instanceof Ours ours ? ours.real() : argument;
  }

  /// The real path, of which something is wanted now.
  private Path called(Path path) throws IOException {
    if (calls.incrementAndGet() == failing) {
      throw new IOException("planned: the disk is gone");
    }
    return (Path) plain(path);
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    return real.newByteChannel(called(path), options, attributes);
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
    List<Path> all = new ArrayList<>();
    try (DirectoryStream<Path> found = real.newDirectoryStream(called(folder), _ -> true)) {
      found.forEach(path -> all.add(over(path)));
    }
    return new Listing(all);
  }

  private record Listing(List<Path> all) implements DirectoryStream<Path> {
    @Override
    public java.util.Iterator<Path> iterator() {
      return all.iterator();
    }

    @Override
    public void close() {}
  }

  @Override
  public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
    real.createDirectory(called(folder), attributes);
  }

  @Override
  public void delete(Path path) throws IOException {
    real.delete(called(path));
  }

  @Override
  public void copy(Path from, Path to, CopyOption... options) throws IOException {
    real.copy(called(from), (Path) plain(to), options);
  }

  @Override
  public void move(Path from, Path to, CopyOption... options) throws IOException {
    real.move(called(from), (Path) plain(to), options);
  }

  @Override
  public boolean isSameFile(Path one, Path other) throws IOException {
    return real.isSameFile(called(one), (Path) plain(other));
  }

  @Override
  public boolean isHidden(Path path) throws IOException {
    return real.isHidden(called(path));
  }

  @Override
  public FileStore getFileStore(Path path) throws IOException {
    return real.getFileStore(called(path));
  }

  @Override
  public void checkAccess(Path path, AccessMode... modes) throws IOException {
    real.checkAccess(called(path), modes);
  }

  @Override
  public <V extends FileAttributeView> @Nullable V getFileAttributeView(
      Path path, Class<V> type, LinkOption... options) {
    return real.getFileAttributeView((Path) plain(path), type, options);
  }

  @Override
  public <A extends BasicFileAttributes> A readAttributes(
      Path path, Class<A> type, LinkOption... options) throws IOException {
    return real.readAttributes(called(path), type, options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String names, LinkOption... options)
      throws IOException {
    return real.readAttributes(called(path), names, options);
  }

  @Override
  public void setAttribute(Path path, String name, Object value, LinkOption... options)
      throws IOException {
    real.setAttribute(called(path), name, value, options);
  }

  @Override
  public String getScheme() {
    return "failing";
  }

  @Override
  public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileSystem getFileSystem(URI uri) {
    return system;
  }

  @Override
  public Path getPath(URI uri) {
    return over(Path.of(uri));
  }
}
