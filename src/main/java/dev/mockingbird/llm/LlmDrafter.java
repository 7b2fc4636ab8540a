package dev.mockingbird.llm;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.mockingbird.domain.Drafts;
import dev.mockingbird.domain.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lets a language model propose the key points of a question whose reference answer nobody has cut
/// up yet. A server that takes no schema is asked once more without one, and so is a model whose
/// reply cannot be read; then there is no draft, and the reason.
final class LlmDrafter implements Drafter {
  private final ChatModel model;
  private final PromptFile prompt;
  private final Endpoint endpoint;
  private final Journal journal;

  LlmDrafter(ChatModel model, PromptFile prompt, Endpoint endpoint, Journal journal) {
    this.model = model;
    this.prompt = prompt;
    this.endpoint = endpoint;
    this.journal = journal;
  }

  @Override
  public Drafts draft(Question question) {
    Map<String, String> values =
        Map.of(
            "question", question.text(),
            "reference", Untrusted.of(question.reference().text()).fenced());
    List<ChatMessage> messages =
        List.of(
            SystemMessage.from(PromptFile.fill(prompt.system(), values)),
            UserMessage.from(PromptFile.fill(prompt.user(), values)));
    ChatRequest formatted =
        ChatRequest.builder()
            .messages(messages)
            .temperature(0.0)
            .responseFormat(DrafterReply.FORMAT)
            .build();
    return switch (ask(formatted)) {
      case Drafts.Proposed proposed -> proposed;
      case Drafts.Unavailable _ -> ask(ChatRequest.builder().messages(messages).build());
    };
  }

  private Drafts ask(ChatRequest request) {
    Journal.Entry entry = journal.begin("draft");
    try {
      String text = model.chat(request, entry.options()).aiMessage().text();
      Optional<Drafts.Proposed> read = DrafterReply.read(text == null ? "" : text);
      return read.isPresent()
          ? read.get()
          : new Drafts.Unavailable(Failure.unreadable(endpoint).reason());
    } catch (RuntimeException e) { // whatever the library makes of a strange reply
      Failure failure = Failure.of(e, endpoint);
      entry.end(failure);
      return new Drafts.Unavailable(failure.reason());
    }
  }
}
