package dev.mockingbird.corpus;

import dev.mockingbird.domain.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The questions of some folders as people go on writing them: new, changed and removed files are
/// picked up while the server runs. Where a file is broken, its last good version stays.
///
/// The files are looked at every so often, since notices of the operating system are lost on
/// network drives and say nothing of editors that write a new file and rename it. After a change
/// they are read once more at the next look: a file may change twice within one tick of its clock,
/// and one that an editor is about to replace is missing for a moment. So they are after the start,
/// and as long as one cannot be read.
///
/// One thread of its own reads; [#problems] may be asked by any.
public final class LiveQuestions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveQuestions.class);

  private final QuestionFiles files;
  private final List<Path> folders;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("question-files").factory());

  private SequencedMap<Path, Question> good = new LinkedHashMap<>();
  private Map<Path, Stamp> stamps = new HashMap<>();
  private Set<Path> missing = Set.of();
  private boolean isFresh = true;
  private volatile List<Problem> problems = List.of();

  /// @param folders which are one bank; the first must be there, the others may come and go
  public LiveQuestions(QuestionFiles files, List<Path> folders) {
    this.files = files;
    this.folders = List.copyOf(folders);
  }

  /// By what a changed file is told without reading it. An editor that writes by renaming leaves a
  /// new file, which the key tells.
  private record Stamp(long size, FileTime modified, Optional<Object> key) {}

  /// All questions, one or more; called once, before [#follow].
  ///
  /// @throws BrokenFiles with every problem of every file: there is no last good version yet
  public List<Question> open() {
    stamps = look();
    good = files.readAll(folders);
    return List.copyOf(good.values());
  }

  /// From now on hands over all questions whenever one of them has come, changed or gone.
  ///
  /// @param every zero for never
  public void follow(Duration every, Consumer<List<Question>> changed) {
    if (!every.isZero()) {
      long pause = every.toMillis();
      var _ =
          clock.scheduleWithFixedDelay(() -> follow(changed), pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  /// What is wrong with the files now; none if all are in use as they are.
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /// Whatever goes wrong once must not end the looking for good.
  private void follow(Consumer<List<Question>> changed) {
    try {
      Map<Path, Stamp> now = look();
      boolean isNew = !now.equals(stamps);
      if (isNew || isFresh) {
        stamps = now;
        QuestionFiles.Found found = files.find(folders);
        isFresh = isNew || found.isUnread();
        take(found, changed);
      }
    } catch (RuntimeException e) {
      if (!clock.isShutdown()) { // else it was told to stop in the midst of it
        LOG.error("event=question-files-unread", e);
      }
    }
  }

  private void take(QuestionFiles.Found found, Consumer<List<Question>> changed) {
    SequencedMap<Path, Question> next = withLastGood(found);
    if (next.isEmpty()) {
      Path folder = folders.getFirst();
      say(List.of(new Problem(folder, 0, "holds no question any more; the last ones stay in use")));
      return;
    }
    say(found.problems());
    if (!List.copyOf(next.values()).equals(List.copyOf(good.values()))) {
      changed.accept(List.copyOf(next.values()));
      LOG.info("event=questions-changed questions={}", next.size());
    }
    good = next;
  }

  /// What is whole, and the last good version of what is broken, cannot be reached, or is missing
  /// for the first time; but never two questions of one id.
  private SequencedMap<Path, Question> withLastGood(QuestionFiles.Found found) {
    SequencedMap<Path, Question> all = new LinkedHashMap<>(found.whole());
    Set<String> ids = found.whole().values().stream().map(Question::id).collect(Collectors.toSet());
    Set<Path> gone = new HashSet<>();
    for (Map.Entry<Path, Question> last : good.entrySet()) {
      Path file = last.getKey();
      if (!found.whole().containsKey(file)) {
        boolean isBroken = isBroken(file, found);
        if (!isBroken) {
          gone.add(file);
        }
        if ((isBroken || !missing.contains(file)) && ids.add(last.getValue().id())) {
          all.put(file, last.getValue());
        }
      }
    }
    missing = gone;
    return all;
  }

  /// True if there is a problem with the file, or with a folder it is in.
  private static boolean isBroken(Path file, QuestionFiles.Found found) {
    return found.problems().stream().anyMatch(problem -> file.startsWith(problem.file()));
  }

  private void say(List<Problem> now) {
    now.stream()
        .filter(problem -> !problems.contains(problem))
        .forEach(problem -> LOG.warn("event=broken-question-file problem=\"{}\"", problem));
    problems = now;
  }

  private Map<Path, Stamp> look() {
    Map<Path, Stamp> now = new HashMap<>();
    for (Path file : QuestionFiles.list(folders, new Problems())) {
      stamp(file).ifPresent(stamp -> now.put(file, stamp));
    }
    return now;
  }

  /// Empty if the file has just gone.
  private static Optional<Stamp> stamp(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new Stamp(now.size(), now.lastModifiedTime(), Optional.ofNullable(now.fileKey())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
