package dev.mockingbird.material;

import dev.mockingbird.corpus.BrokenFiles;
import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.domain.Stems;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Makes a person's own material into question files: reads what is there, says what it took and
/// what it left out, and writes all of it or nothing.
public final class Importer {
  private final Stems stems;
  private final Claims claims;
  private final Giveaways giveaways;
  private final QuestionFiles files;
  private final Limits limits;
  private final List<Function<Question, Drafts>> models;

  /// Cuts key points by rule alone.
  ///
  /// @param giveaways by which a claim is found to stand in its question
  /// @param files by which what was written is read again before it counts
  public Importer(Stems stems, Giveaways giveaways, QuestionFiles files, Limits limits) {
    this(stems, giveaways, files, limits, List.of());
  }

  private Importer(
      Stems stems,
      Giveaways giveaways,
      QuestionFiles files,
      Limits limits,
      List<Function<Question, Drafts>> models) {
    this.stems = stems;
    this.claims = new Claims(stems);
    this.giveaways = giveaways;
    this.files = files;
    this.limits = limits;
    this.models = models;
  }

  /// An importer whose key points a model drafts, as far as code can check what it says; what it
  /// says of a question comes on top of the time for the import.
  public Importer drafting(Function<Question, Drafts> model) {
    return new Importer(stems, giveaways, files, limits, List.of(model));
  }

  /// Makes a question of its text and its reference answer, as an import makes it by rule alone; no
  /// id is given twice.
  public BiFunction<String, String, Question> byRule() {
    Maker maker = new Maker(stems, claims, giveaways);
    Place nowhere = Place.of(Path.of("answers.csv"));
    return (question, answer) ->
        maker.question(Entry.of(nowhere, new Entry.Text(question, answer)), "measured");
  }

  /// Reads a file, or every file below a folder.
  ///
  /// @param topic of the questions, lower-case words joined by `-`; empty: by the file's name
  /// @throws Refusal if the topic is no name, or there is no room for a temporary file
  public Harvest read(Path fileOrFolder, String topic) {
    return read(fileOrFolder, topic, harvesting -> harvesting.of(fileOrFolder));
  }

  /// As [#read(Path, String)], of what somebody sent.
  ///
  /// @param name what the file is called; it is never opened
  public Harvest read(Path name, byte[] content, String topic) {
    return read(name, topic, harvesting -> harvesting.of(name, content));
  }

  private Harvest read(Path source, String topic, Function<Harvesting, Harvest> reading) {
    if (!topic.matches("(?:[a-z0-9]+(?:-[a-z0-9]+)*)?")) {
      throw new Refusal(
          Refusal.Code.INVALID,
          "The topic is \"" + topic + "\", must be lower-case words joined by -.");
    }
    Harvesting harvesting = new Harvesting(new Maker(stems, claims, giveaways), limits, topic);
    FutureTask<Harvest> task = new FutureTask<>(() -> reading.apply(harvesting));
    Thread.ofPlatform().daemon().name("import").start(task);
    try {
      return drafted(task.get(limits.time().toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return stopped(source, "takes longer than " + limits.time().toSeconds() + " s; split it");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stopped(source, "was not read to the end");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Refusal refusal
          ? refusal
          : new IllegalStateException("the import failed", e.getCause());
    } finally {
      task.cancel(true);
    }
  }

  private Harvest drafted(Harvest harvest) {
    Harvest result = harvest;
    for (Function<Question, Drafts> model : models) {
      result = new Drafting(model, giveaways, stems).of(result);
    }
    return result;
  }

  private static Harvest stopped(Path source, String why) {
    Problem problem = new Problem(source, 0, why);
    return new Harvest(List.of(), List.of(), List.of(), List.of(problem));
  }

  /// Writes a question file for each question taken, in a folder that may hold others.
  ///
  /// @return the files
  /// @throws dev.mockingbird.corpus.BrokenFiles if anything stands in the way; then nothing is
  ///     written
  public List<Path> write(Harvest harvest, Path target) {
    if (!harvest.problems().isEmpty()) {
      throw new BrokenFiles(harvest.problems());
    }
    List<Question> questions = harvest.taken().stream().map(Harvest.Taken::question).toList();
    return files.add(target, questions);
  }
}
