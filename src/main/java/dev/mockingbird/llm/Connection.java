package dev.mockingbird.llm;

import static dev.langchain4j.model.chat.Capability.RESPONSE_FORMAT_JSON_SCHEMA;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Makes LangChain4j's models for an endpoint: one that streams, to speak, and one that replies in
/// JSON, to judge. Their own retries are off and their time limits no shorter than ours, since both
/// are ours to decide.
record Connection(Endpoint endpoint, ModelSettings settings, List<ChatModelListener> listeners) {
  Connection {
    listeners = List.copyOf(listeners);
  }

  StreamingChatModel speaker() {
    return switch (endpoint.provider()) {
      case OPENAI -> openAiSpeaker();
      case OLLAMA -> ollamaSpeaker();
      case ANTHROPIC -> anthropicSpeaker();
      case GEMINI -> geminiSpeaker();
    };
  }

  ChatModel judge() {
    return switch (endpoint.provider()) {
      case OPENAI -> openAiJudge();
      case OLLAMA -> ollamaJudge();
      case ANTHROPIC -> anthropicJudge();
      case GEMINI -> geminiJudge();
    };
  }

  private StreamingChatModel openAiSpeaker() {
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .apiKey(keyOrNull())
        .modelName(endpoint.model())
        .maxTokens(isOpenAiItself() ? null : tokens())
        .maxCompletionTokens(isOpenAiItself() ? tokens() : null)
        .timeout(speakingTime())
        .listeners(listeners)
        .build();
  }

  private ChatModel openAiJudge() {
    return OpenAiChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .apiKey(keyOrNull())
        .modelName(endpoint.model())
        .maxTokens(isOpenAiItself() ? null : tokens())
        .maxCompletionTokens(isOpenAiItself() ? tokens() : null)
        .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
        .strictJsonSchema(true)
        .maxRetries(0)
        .timeout(judgingTime())
        .listeners(listeners)
        .build();
  }

  private StreamingChatModel ollamaSpeaker() {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .modelName(endpoint.model())
        .numPredict(tokens())
        .think(false) // a candidate waits for the first word
        .timeout(speakingTime())
        .listeners(listeners)
        .build();
  }

  private ChatModel ollamaJudge() {
    return OllamaChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .modelName(endpoint.model())
        .numPredict(tokens())
        .think(false) // thoughts come out as text that is no JSON
        .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
        .maxRetries(0)
        .timeout(judgingTime())
        .listeners(listeners)
        .build();
  }

  private StreamingChatModel anthropicSpeaker() {
    return AnthropicStreamingChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .apiKey(endpoint.key().reveal())
        .modelName(endpoint.model())
        .maxTokens(tokens())
        .timeout(speakingTime())
        .listeners(listeners)
        .build();
  }

  private ChatModel anthropicJudge() {
    return AnthropicChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .apiKey(endpoint.key().reveal())
        .modelName(endpoint.model())
        .maxTokens(tokens())
        .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
        .maxRetries(0)
        .timeout(judgingTime())
        .listeners(listeners)
        .build();
  }

  private StreamingChatModel geminiSpeaker() {
    return GoogleAiGeminiStreamingChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .apiKey(endpoint.key().reveal())
        .modelName(endpoint.model())
        .maxOutputTokens(tokens())
        .returnThinking(false)
        .timeout(speakingTime())
        .listeners(listeners)
        .build();
  }

  private ChatModel geminiJudge() {
    return GoogleAiGeminiChatModel.builder()
        .httpClientBuilder(new BlockingHttpClientBuilder())
        .baseUrl(endpoint.baseUrl())
        .apiKey(endpoint.key().reveal())
        .modelName(endpoint.model())
        .maxOutputTokens(tokens())
        .supportedCapabilities(RESPONSE_FORMAT_JSON_SCHEMA)
        .maxRetries(0)
        .timeout(judgingTime())
        .listeners(listeners)
        .build();
  }

  /// OpenAI's newer models take only `max_completion_tokens`, most servers that speak its protocol
  /// only `max_tokens`.
  private boolean isOpenAiItself() {
    return endpoint.baseUrl().equals(Provider.OPENAI.address());
  }

  private Integer tokens() {
    return settings.maxOutputTokens();
  }

  private Duration speakingTime() {
    return settings.deadlines().total();
  }

  private Duration judgingTime() {
    return settings.deadlines().judge();
  }

  private @Nullable String keyOrNull() {
    return endpoint.key().isPresent() ? endpoint.key().reveal() : null;
  }
}
