package dev.mockingbird.llm;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The wire formats of the providers, as their servers write them.
enum Wire {
  OPENAI(Provider.OPENAI, "/v1", "/chat/completions", "text/event-stream") {
    @Override
    String piece(String text) {
      return sse(
          "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"model\":\"m1\",\"choices\":[{\"index\":0,"
              + "\"delta\":{\"content\":%s},\"finish_reason\":null}]}",
          text);
    }

    @Override
    List<String> end() {
      return List.of(
          "data:"
              + " {\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n",
          "data:"
              + " {\"id\":\"c1\",\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7,\"total_tokens\":18}}\n\n",
          "data: [DONE]\n\n");
    }

    @Override
    String reply(String text) {
      return "{\"id\":\"c1\",\"model\":\"m1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
                 + "\"content\":"
          + json(text)
          + "},\"finish_reason\":\"stop\"}],\"usage\":"
          + "{\"prompt_tokens\":11,\"completion_tokens\":7,\"total_tokens\":18}}";
    }
  },
  ANTHROPIC(Provider.ANTHROPIC, "/v1", "/messages", "text/event-stream") {
    @Override
    List<String> begin() {
      return List.of(
          "event: message_start\n"
              + "data:"
              + " {\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"role\":\"assistant\",\"content\":[],\"usage\":{\"input_tokens\":11,\"output_tokens\":1}}}\n\n",
          "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,"
              + "\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n",
          "event: ping\ndata: {\"type\":\"ping\"}\n\n");
    }

    @Override
    String piece(String text) {
      return "event: content_block_delta\n"
          + sse(
              "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":"
                  + "{\"type\":\"text_delta\",\"text\":%s}}",
              text);
    }

    @Override
    List<String> end() {
      return List.of(
          "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n",
          "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":"
              + "\"end_turn\"},\"usage\":{\"output_tokens\":7}}\n\n",
          "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n");
    }

    @Override
    String reply(String text) {
      return "{\"id\":\"m\",\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"text\","
                 + "\"text\":"
          + json(text)
          + "}],\"stop_reason\":\"end_turn\",\"usage\":"
          + "{\"input_tokens\":11,\"output_tokens\":7}}";
    }
  },
  GEMINI(Provider.GEMINI, "/v1beta", "/models/m1:", "text/event-stream") {
    @Override
    String piece(String text) {
      return sse(
          "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":%s}],\"role\":\"model\"},\"index\":0}]}",
          text);
    }

    @Override
    List<String> end() {
      return List.of(
          "data:"
              + " {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"\"}],\"role\":\"model\"},\"finishReason\":\"STOP\",\"index\":0}],\"usageMetadata\":{\"promptTokenCount\":11,\"candidatesTokenCount\":7,\"totalTokenCount\":18}}\n\n");
    }

    @Override
    String reply(String text) {
      return "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":"
          + json(text)
          + "}],\"role\":\"model\"},\"finishReason\":\"STOP\",\"index\":0}],\"usageMetadata\":"
          + "{\"promptTokenCount\":11,\"candidatesTokenCount\":7,\"totalTokenCount\":18}}";
    }
  },
  OLLAMA(Provider.OLLAMA, "", "/api/chat", "application/x-ndjson") {
    @Override
    String piece(String text) {
      return "{\"model\":\"m1\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\","
                 + "\"content\":"
          + json(text)
          + "},\"done\":false}\n";
    }

    @Override
    List<String> end() {
      return List.of(
          "{\"model\":\"m1\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":11,\"eval_count\":7}\n");
    }

    @Override
    String reply(String text) {
      return "{\"model\":\"m1\",\"created_at\":\"2026-01-01T00:00:00Z\",\"message\":{\"role\":\"assistant\","
                 + "\"content\":"
          + json(text)
          + "},\"done\":true,\"done_reason\":\"stop\","
          + "\"prompt_eval_count\":11,\"eval_count\":7}";
    }
  };

  final Provider provider;
  final String root;
  final String path;
  final String streamType;

  Wire(Provider provider, String root, String path, String streamType) {
    this.provider = provider;
    this.root = root;
    this.path = path;
    this.streamType = streamType;
  }

  List<String> begin() {
    return List.of();
  }

  abstract String piece(String text);

  abstract List<String> end();

  /// A whole reply that is no stream.
  abstract String reply(String text);

  /// A whole stream, one element a piece.
  List<String> stream(List<String> texts) {
    List<String> all = new ArrayList<>(begin());
    texts.forEach(text -> all.add(piece(text)));
    all.addAll(end());
    return all;
  }

  String stream(String... texts) {
    return String.join("", stream(Stream.of(texts).toList()));
  }

  static String json(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String sse(String format, String text) {
    return "data: " + format.replace("%s", json(text)) + "\n\n";
  }
}
