package dev.mockingbird.llm;

import dev.mockingbird.domain.Contact;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.ModelCall;
import dev.mockingbird.grading.Judge;
import dev.mockingbird.interview.Discussant;
import dev.mockingbird.interview.Speaker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The language model in force, as the rest of the program sees it: which one and why, and its
/// judge and speaker where there is one.
///
/// @param judges none or one
/// @param speakers none or one
/// @param drafters none or one
/// @param discussants none or one
/// @param contact tries to reach the model, with one small call each time it is asked
public record Models(
    Engine engine,
    List<Judge> judges,
    List<Speaker> speakers,
    List<Drafter> drafters,
    List<Discussant> discussants,
    Supplier<Contact> contact) {
  /// Spent only where something listens and does not answer; a busy machine needs some of it to
  /// make its first call.
  private static final Duration PROBE = Duration.ofSeconds(1);

  public Models {
    judges = List.copyOf(judges);
    speakers = List.copyOf(speakers);
    drafters = List.copyOf(drafters);
    discussants = List.copyOf(discussants);
  }

  /// Chooses the model and reads its prompts; may ask a server for its models, for up to a second.
  ///
  /// @param environment the variables of the process
  /// @param prompts the directory with `judge.md`, `speaker.md`, `drafter.md` and
  ///     `discussant.md`
  /// @param calls gets one record for each call of the model, on any thread
  /// @throws dev.mockingbird.domain.Refusal if the settings name no model that can be used, or a
  ///     prompt file is missing or wrong; the message says what to set
  public static Models choose(
      ModelSettings settings,
      Map<String, String> environment,
      Path prompts,
      Consumer<ModelCall> calls) {
    Selection selection = new Selection(settings, environment, new Probe(PROBE));
    return switch (selection.choose()) {
      case Selection.Choice.None(String why) ->
          new Models(
              new Engine("built-in", false, why),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              () -> absent(selection));
      case Selection.Choice.Chosen(Endpoint endpoint, String why) -> {
        Journal journal = new Journal(endpoint, calls);
        Breaker breaker = new Breaker(endpoint, settings.rest());
        Access access = new Access(endpoint, settings, journal, breaker);
        Connection connection = new Connection(endpoint, settings, List.of(journal));
        JudgePrompt judging = JudgePrompt.load(prompts);
        PromptFile drafting =
            PromptFile.load(prompts.resolve("drafter.md"), Set.of("question", "reference"));
        SpeakerPrompt speaking = SpeakerPrompt.load(prompts);
        DiscussantPrompt discussing = DiscussantPrompt.load(prompts);
        yield new Models(
            new Engine(endpoint.name(), true, why),
            List.of(new LlmJudge(connection.judge(), judging, access)),
            List.of(new LlmSpeaker(connection.speaker(), speaking, access)),
            List.of(new LlmDrafter(connection.judge(), drafting, endpoint, journal)),
            List.of(new LlmDiscussant(connection.speaker(), discussing, access)),
            tryout(endpoint, settings, journal)::call);
      }
    };
  }

  /// Looks again, since an Ollama may have come up meanwhile.
  private static Contact absent(Selection selection) {
    return switch (selection.choose()) {
      case Selection.Choice.None(String why) -> new Contact.Absent(why, selection.looked());
      case Selection.Choice.Chosen(Endpoint endpoint, String why) ->
          new Contact.Absent(
              "There is a model now, "
                  + endpoint.name()
                  + ": start Mockingbird again to use it. "
                  + why,
              selection.looked());
    };
  }

  private static Tryout tryout(Endpoint endpoint, ModelSettings settings, Journal journal) {
    Connection small =
        new Connection(endpoint, settings.withTokens(Tryout.MAX_TOKENS), List.of(journal));
    return new Tryout(small.judge(), endpoint, settings.deadlines().firstToken(), journal);
  }
}
