package dev.mockingbird.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Quote;
import dev.mockingbird.domain.Remark;
import dev.mockingbird.interview.Discussant.Matter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the discussing model is told: the question, the key point, what was found of it and all
/// that was written about it. The interview is over, so that nothing of it has to be kept back;
/// whatever the candidate wrote is data, and so is what came back of it.
record DiscussantPrompt(PromptFile file) {
  private static final Set<String> PLACEHOLDERS =
      Set.of("question", "claim", "why", "reference", "answer", "finding", "before", "remark");

  /// @param directory holds `discussant.md`
  static DiscussantPrompt load(Path directory) {
    return new DiscussantPrompt(PromptFile.load(directory.resolve("discussant.md"), PLACEHOLDERS));
  }

  List<ChatMessage> messages(Matter matter) {
    KeyPoint point = matter.entry().point();
    Map<String, String> values =
        Map.of(
            "question", matter.question().text(),
            "claim", point.claim().text(),
            "why", point.why().isEmpty() ? "not written down" : point.why(),
            "reference", matter.question().reference().text(),
            "answer", fenced(String.join("\n\n", matter.answers())),
            "finding", finding(matter.entry().finding()),
            "before", fenced(before(matter)),
            "remark", Untrusted.of(matter.text()).fenced());
    return List.of(
        SystemMessage.from(PromptFile.fill(file.system(), values)),
        UserMessage.from(PromptFile.fill(file.user(), values)));
  }

  private static String fenced(String words) {
    return words.isBlank() ? "Nothing." : Untrusted.of(words).fenced();
  }

  private static String before(Matter matter) {
    return matter.before().remarks().stream()
        .map(DiscussantPrompt::exchange)
        .collect(Collectors.joining("\n"));
  }

  private static String exchange(Remark remark) {
    return "Candidate: " + remark.text() + "\nInterviewer: " + remark.response().words();
  }

  private static String finding(Finding finding) {
    return switch (finding) {
      case Finding.Covered(String _, Quote quote) -> "covered, by\n" + fenced(quote.words());
      case Finding.Partly(String _, Quote quote, String missing) ->
          "covered in part, by\n" + fenced(quote.words()) + "\nWhat is missing: " + missing;
      case Finding.Contradicted(String _, Quote quote, String correction) ->
          "contradicted, by\n" + fenced(quote.words()) + "\nRight is: " + correction;
      case Finding.Missed _ -> "missed";
    };
  }
}
