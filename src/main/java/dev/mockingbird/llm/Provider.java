package dev.mockingbird.llm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Whose protocol a model speaks, where it is by default, and what the environment calls its key.
enum Provider {
  OPENAI("https://api.openai.com/v1", "gpt-4.1-mini"),
  ANTHROPIC("https://api.anthropic.com/v1", "claude-haiku-4-5-20251001"),
  GEMINI("https://generativelanguage.googleapis.com/v1beta", "gemini-2.5-flash"),
  OLLAMA("http://localhost:11434", "");

  private final String address;
  private final String usualModel;

  Provider(String address, String usualModel) {
    this.address = address;
    this.usualModel = usualModel;
  }

  /// The provider with this name in the settings.
  static Optional<Provider> named(String word) {
    return Arrays.stream(values()).filter(provider -> provider.word().equals(word)).findFirst();
  }

  /// The word used in settings, JSON and pages.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Where it answers unless told otherwise.
  String address() {
    return address;
  }

  /// The model to use where a key was found and no model is named: small, cheap and good enough to
  /// interview. Empty for Ollama, which has what its user pulled.
  String usualModel() {
    return usualModel;
  }

  /// The environment variables that may hold its key; none where it needs no key.
  List<String> keyNames() {
    return switch (this) {
      case OPENAI -> List.of("OPENAI_API_KEY");
      case ANTHROPIC -> List.of("ANTHROPIC_API_KEY");
      case GEMINI -> List.of("GEMINI_API_KEY", "GOOGLE_API_KEY");
      case OLLAMA -> List.of();
    };
  }

  /// True if nothing can be had there without a key. What speaks OpenAI's protocol on another
  /// address often needs none.
  boolean needsKey(String baseUrl) {
    return switch (this) {
      case OPENAI -> baseUrl.equals(address);
      case ANTHROPIC, GEMINI -> true;
      case OLLAMA -> false;
    };
  }
}
