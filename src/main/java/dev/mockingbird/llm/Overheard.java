package dev.mockingbird.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes a server's refusal fit to be shown: its message alone, on one line, cut short, and with
/// `***` for the key and whatever begins or ends as the key does, since some servers repeat a part
/// of it.
record Overheard(Secret key) {
  private static final int MOST = 300;
  private static final int SHARED = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Empty if it says nothing that helps, such as a web page.
  String of(String refusal) {
    String message = message(refusal.strip());
    String line =
        Arrays.stream(message.split("[\\s\\p{Cntrl}]+", -1))
            .map(this::unlessKey)
            .collect(Collectors.joining(" "))
            .strip();
    return line.length() <= MOST ? line : line.substring(0, MOST) + " …";
  }

  private static String message(String refusal) {
    if (refusal.startsWith("<")) {
      return "";
    }
    try {
      JsonNode root = JSON.readTree(refusal);
      return Stream.of("/error/message", "/error", "/message", "/detail")
          .map(root::at)
          .filter(JsonNode::isTextual)
          .map(JsonNode::asText)
          .findFirst()
          .orElse(refusal);
    } catch (JsonProcessingException e) {
      return refusal;
    }
  }

  private String unlessKey(String word) {
    String secret = key.reveal();
    if (secret.length() < 2 * SHARED || word.length() < SHARED) {
      return !secret.isEmpty() && word.contains(secret) ? "***" : word;
    }
    String head = secret.substring(0, SHARED);
    String tail = secret.substring(secret.length() - SHARED);
    return word.contains(head) || word.contains(tail) ? "***" : word;
  }
}
