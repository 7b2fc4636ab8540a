package dev.mockingbird.corpus;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Question files on their way into a folder: written beside it first and read again there, so that
/// a file that could not be read, or a disk that is full, leaves the folder as it was.
final class NewFiles {
  /// What a disk gives out at once, in bytes, at most times.
  private static final int BLOCK = 4096;

  private final QuestionFiles files;
  private final Path folder;

  NewFiles(QuestionFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  List<Path> write(List<Question> questions) {
    Problems problems = new Problems();
    try {
      refuseTaken(questions, problems);
      Path beside = Files.createTempDirectory(nearest(parent()), ".import-");
      try {
        return moved(questions, beside);
      } finally {
        clear(beside);
      }
    } catch (IOException | UncheckedIOException e) {
      if (isFull(questions)) {
        throw new Refusal(
            Refusal.Code.NO_ROOM,
            "The disk for these questions is full, so none of them was added. Once there is room,"
                + " do the same again.");
      }
      problems.add(folder, 0, "cannot be written to: " + e.getMessage());
      problems.refuseIfAny();
      throw new IllegalStateException("a problem was noted", e);
    }
  }

  /// Ids are unique in the whole folder, whatever folders are below it.
  private void refuseTaken(List<Question> questions, Problems problems) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Set<String> names =
        questions.stream().map(question -> question.id() + ".md").collect(Collectors.toSet());
    try (Stream<Path> all = Files.walk(folder)) {
      all.filter(file -> names.contains(String.valueOf(file.getFileName())))
          .forEach(
              file ->
                  problems.add(file, 0, "is there already; rename it or write to another folder"));
    }
    problems.refuseIfAny();
  }

  private Path parent() {
    Path whole = folder.toAbsolutePath().normalize();
    return Optional.ofNullable(whole.getParent()).orElse(whole);
  }

  /// True if what failed needs more room than there is.
  private boolean isFull(List<Question> questions) {
    long needed =
        questions.stream().mapToLong(question -> QuestionText.of(question).length() + BLOCK).sum();
    try {
      Path there = Files.isDirectory(folder) ? folder : nearest(parent());
      return Files.getFileStore(there).getUsableSpace() < needed;
    } catch (IOException e) {
      return false; // nobody knows
    }
  }

  /// The folder, or the nearest above it that exists, on the same disk as the folder will be.
  private static Path nearest(Path folder) throws IOException {
    Path above = folder;
    while (above != null && !Files.isDirectory(above)) {
      above = above.getParent();
    }
    if (above == null) {
      throw new IOException("there is no folder above it");
    }
    return above;
  }

  private List<Path> moved(List<Question> questions, Path beside) throws IOException {
    for (Question question : questions) {
      Files.writeString(beside.resolve(question.id() + ".md"), QuestionText.of(question));
    }
    files.read(beside);
    Files.createDirectories(folder);
    List<Path> moved = new ArrayList<>();
    try {
      for (Question question : questions) {
        String name = question.id() + ".md";
        moved.add(Files.move(beside.resolve(name), folder.resolve(name)));
      }
      return moved;
    } catch (IOException e) {
      for (Path file : moved) {
        Files.delete(file);
      }
      throw e;
    }
  }

  /// What cannot be deleted is in nobody's way: the folder is hidden and in no bank.
  private static void clear(Path beside) {
    try (Stream<Path> all = Files.walk(beside)) {
      all.sorted(Comparator.reverseOrder()).forEach(NewFiles::deleteOne);
    } catch (IOException | UncheckedIOException _) {
      // the questions are what counts
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
