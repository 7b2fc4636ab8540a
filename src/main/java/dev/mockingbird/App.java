package dev.mockingbird;

import dev.mockingbird.cli.Options;
import dev.mockingbird.cli.Program;
import dev.mockingbird.corpus.PersonaFiles;
import dev.mockingbird.corpus.QuestionFiles;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Exchange;
import dev.mockingbird.grading.Grader;
import dev.mockingbird.grading.Panel;
import dev.mockingbird.interview.InterviewStore;
import dev.mockingbird.interview.Interviews;
import dev.mockingbird.interview.PlainSpeaker;
import dev.mockingbird.interview.Voice;
import dev.mockingbird.llm.Embeddings;
import dev.mockingbird.llm.Models;
import dev.mockingbird.search.Bank;
import dev.mockingbird.search.EnglishStems;
import dev.mockingbird.store.MemoryStore;
import dev.mockingbird.store.SqlStore;
import dev.mockingbird.web.Content;
import dev.mockingbird.web.Server;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Puts the parts together; the one place that knows them all.
final class App implements Program {
  private final Map<String, String> environment;
  private final EnglishStems stems = new EnglishStems();
  private final Embeddings embeddings = new Embeddings();

  /// @param environment where keys of model providers may be
  App(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public void serve(Options options) {
    try (Running running = start(options)) {
      Thread.currentThread().join(); // until the process is told to end
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
