package dev.mockingbird.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.grading.Exchange;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the judging model is told: the question, its key points, and the answer as data. Nothing of
/// the chat, and nothing that invites a number.
record JudgePrompt(PromptFile file) {
  private static final Set<String> PLACEHOLDERS = Set.of("question", "asked", "points", "answer");

  /// @param directory holds `judge.md`
  static JudgePrompt load(Path directory) {
    return new JudgePrompt(PromptFile.load(directory.resolve("judge.md"), PLACEHOLDERS));
  }

  List<ChatMessage> messages(Exchange exchange) {
    Map<String, String> values =
        Map.of(
            "question", exchange.question().text(),
            "asked", exchange.asked(),
            "points",
                exchange.question().points().stream()
                    .map(JudgePrompt::point)
                    .collect(Collectors.joining("\n")),
            "answer", Untrusted.of(exchange.answer()).fenced());
    return List.of(
        SystemMessage.from(PromptFile.fill(file.system(), values)),
        UserMessage.from(PromptFile.fill(file.user(), values)));
  }

  private static String point(KeyPoint point) {
    String beliefs =
        point.beliefs().stream()
            .map(belief -> "\n  misconception: " + belief.text())
            .collect(Collectors.joining());
    return "- id: " + point.id() + "\n  claim: " + point.claim().text() + beliefs;
  }
}
