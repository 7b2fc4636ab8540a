package dev.mockingbird.corpus;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Finds and reads text files that anybody may have put there: what is too large, not text or not
/// readable becomes a problem.
final class TextFiles {
  /// The largest file that is read, in bytes; ours have 10 kB.
  static final int MAX_BYTES = 1_000_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Problems problems;

  TextFiles(Problems problems) {
    this.problems = problems;
  }

  /// The files below a folder that are wanted, in the order of their paths.
  List<Path> below(Path folder, Predicate<Path> wanted) {
    if (!Files.isDirectory(folder)) {
      problems.unread(folder, "there is no such folder");
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Visitor(found, wanted));
    } catch (IOException e) {
      problems.unread(folder, "cannot be read: " + e);
    }
    return found.stream().sorted().toList();
  }

  /// The text with `\n` between its lines; empty if it cannot be read, which is noted.
  Optional<String> text(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.add(file, 0, "is larger than " + MAX_BYTES + " bytes, split it");
        return Optional.empty();
      }
      return decoded(file, ByteBuffer.wrap(Files.readAllBytes(file)));
    } catch (IOException e) {
      problems.unread(file, "cannot be read: " + e);
      return Optional.empty();
    }
  }

  private Optional<String> decoded(Path file, ByteBuffer bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.remaining());
    CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    boolean broken = utf8.decode(bytes, text, true).isError();
    String read = text.flip().toString();
    if (broken) {
      int line = 1 + (int) read.chars().filter(character -> character == '\n').count();
      problems.add(file, line, "is not UTF-8 text here, save it as UTF-8");
      return Optional.empty();
    }
    String plain = read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read;
    return Optional.of(plain.replace("\r\n", "\n").replace('\r', '\n'));
  }

  /// Goes on where a folder cannot be opened, and notes it.
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final List<Path> found;
    private final Predicate<Path> wanted;

    Visitor(List<Path> found, Predicate<Path> wanted) {
      this.found = found;
      this.wanted = wanted;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (wanted.test(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      problems.unread(file, "cannot be read: " + e);
      return FileVisitResult.CONTINUE;
    }
  }
}
