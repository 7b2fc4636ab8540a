package dev.mockingbird.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Persona;
import dev.mockingbird.domain.Turn;
import dev.mockingbird.interview.Speaker.Cue;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the speaking model is told: whom it plays, what was asked and answered last, and the moves
/// it may take.
record SpeakerPrompt(PromptFile file) {
  private static final Set<String> PLACEHOLDERS =
      Set.of("name", "manner", "mode", "role", "progress", "asked", "reply", "moves", "preferred");

  /// @param directory holds `speaker.md`
  static SpeakerPrompt load(Path directory) {
    return new SpeakerPrompt(PromptFile.load(directory.resolve("speaker.md"), PLACEHOLDERS));
  }

  List<ChatMessage> messages(Cue cue) {
    Map<String, String> values = values(cue);
    return List.of(
        SystemMessage.from(PromptFile.fill(file.system(), values)),
        UserMessage.from(PromptFile.fill(file.user(), values)));
  }

  private static Map<String, String> values(Cue cue) {
    Interview interview = cue.interview();
    Persona persona = interview.setup().persona();
    Menu menu = new Menu(cue);
    Map<String, String> values = new HashMap<>();
    values.put("name", persona.name());
    values.put("manner", persona.manner());
    values.put("mode", interview.setup().mode().word());
    values.put("role", role(interview.setup().position()));
    values.put("progress", progress(interview));
    values.put("asked", asked(cue));
    values.put("reply", reply(interview));
    values.put("moves", menu.lines());
    values.put("preferred", String.valueOf(menu.preference()));
    return values;
  }

  /// The candidate typed it, so it is data like an answer.
  private static String role(String position) {
    return position.isEmpty() ? "not said" : Untrusted.of(position).fenced();
  }

  private static String progress(Interview interview) {
    int planned = interview.plan().size();
    long put =
        interview.plan().stream()
            .filter(q -> interview.turns().stream().anyMatch(t -> Interview.isAbout(t, q)))
            .count();
    return put + " of " + planned + " questions have been put so far";
  }

  /// The words the candidate replied to; those of the move where what was said is not known.
  private static String asked(Cue cue) {
    List<Turn> turns = cue.interview().turns();
    if (turns.isEmpty()) {
      return "Nothing yet: greet the candidate.";
    }
    var asked = turns.getLast().asked();
    return asked.words().isEmpty() ? new Menu(cue).words(asked.move()) : asked.words();
  }

  private static String reply(Interview interview) {
    if (interview.turns().isEmpty()) {
      return "The candidate has not said anything yet.";
    }
    return switch (interview.turns().getLast()) {
      case Turn.Answered answered -> Untrusted.of(answered.answer()).fenced();
      case Turn.Hinted _ -> "The candidate asked for a hint.";
      case Turn.Skipped _ -> "The candidate skipped the question.";
      case Turn.Ended _ -> "The candidate ended the interview.";
    };
  }
}
