package dev.mockingbird.llm;

import dev.mockingbird.domain.Refusal;
import java.time.Duration;
import java.util.Locale;

/// Which language model to use and how long to wait for it; section `model` of the settings.
///
/// @param provider `auto`, `none`, `openai` (and all that speak its protocol), `ollama`,
///     `anthropic` or `gemini`; default `auto`: a key in the environment, else an Ollama that
///     answers, else none
/// @param name of the model, as the provider spells it; default empty: with `auto`, one that is
///     there
/// @param baseUrl where the model answers, such as `http://localhost:1234/v1`; default empty: the
///     provider's own address
/// @param keyFile a file that holds the key and nothing else; default empty: the environment's
/// @param maxOutputTokens the longest reply, in tokens; default 2048
/// @param attempts how often a call is tried until the first word comes, 1 to 10; default 3
/// @param rest when a model that fails is left alone, and for how long
public record ModelSettings(
    String provider,
    String name,
    String baseUrl,
    String keyFile,
    int maxOutputTokens,
    int attempts,
    Rest rest,
    Deadlines deadlines) {
  private static final int MAX_ATTEMPTS = 10;

  public ModelSettings {
    provider = provider.strip().toLowerCase(Locale.ROOT);
    name = name.strip();
    baseUrl = baseUrl.strip();
    keyFile = keyFile.strip();
    if (maxOutputTokens < 1) {
      throw refusal("model.max-output-tokens is " + maxOutputTokens + ", must be 1 or more");
    }
    if (attempts < 1 || attempts > MAX_ATTEMPTS) {
      throw refusal("model.attempts is " + attempts + ", must be 1 to " + MAX_ATTEMPTS);
    }
  }

  /// How long to wait for a model, in wall-clock time.
  ///
  /// @param firstToken from the call to the first word; default 30 s, since a local model may have
  ///     to be loaded
  /// @param betweenTokens from one word to the next; default 15 s
  /// @param total for all the interviewer says in one turn, further attempts included; default 2
  ///     min
  /// @param judge for one grade, further attempts included; default 60 s
  public record Deadlines(
      Duration firstToken, Duration betweenTokens, Duration total, Duration judge) {
    public Deadlines {
      positive(firstToken, "first-token");
      positive(betweenTokens, "between-tokens");
      positive(total, "total");
      positive(judge, "judge");
    }

    private static void positive(Duration value, String name) {
      if (!value.isPositive()) {
        throw refusal("model.deadlines." + name + " is " + value + ", must be above 0");
      }
    }
  }

  /// When to leave a broken model alone, so that nobody waits for it again and again.
  ///
  /// @param afterFailures calls that failed in a row, further attempts not counted, 1 to 100;
  ///     default 4, which is two answers, since each is a call to speak and one to judge
  /// @param time until one call finds out whether the model is back; default 30 s
  public record Rest(int afterFailures, Duration time) {
    private static final int MAX_FAILURES = 100;

    public Rest {
      if (afterFailures < 1 || afterFailures > MAX_FAILURES) {
        throw refusal(
            "model.rest.after-failures is " + afterFailures + ", must be 1 to " + MAX_FAILURES);
      }
      if (!time.isPositive()) {
        throw refusal("model.rest.time is " + time + ", must be above 0");
      }
    }

    static Rest defaults() {
      return new Rest(4, Duration.ofSeconds(30));
    }
  }

  public static ModelSettings defaults() {
    return new ModelSettings(
        "auto",
        "",
        "",
        "",
        2048,
        3,
        Rest.defaults(),
        new Deadlines(
            Duration.ofSeconds(30),
            Duration.ofSeconds(15),
            Duration.ofMinutes(2),
            Duration.ofSeconds(60)));
  }

  /// The same with shorter replies, or longer ones.
  ModelSettings withTokens(int most) {
    return new ModelSettings(provider, name, baseUrl, keyFile, most, attempts, rest, deadlines);
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Code.INVALID, message);
  }
}
