package dev.mockingbird.llm;

import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Chooses the model: what the settings say; else a key in the environment; else an Ollama that
/// answers; else none. A setting that cannot be followed is refused with what to set, never guessed
/// around.
final class Selection {
  private static final String HOW_TO_ADD =
      "start Ollama with a model, or set OPENAI_API_KEY, ANTHROPIC_API_KEY or GEMINI_API_KEY, or"
          + " model.provider in config/mockingbird.yaml, then start again.";

  private static final int MODELS_SHOWN = 5;

  private final ModelSettings settings;
  private final Map<String, String> environment;
  private final Probe probe;

  Selection(ModelSettings settings, Map<String, String> environment, Probe probe) {
    this.settings = settings;
    this.environment = Map.copyOf(environment);
    this.probe = probe;
  }

  /// What was chosen.
  sealed interface Choice {
    /// One sentence: how it was chosen.
    String why();

    record Chosen(Endpoint endpoint, String why) implements Choice {}

    record None(String why) implements Choice {}
  }

  Choice choose() {
    return switch (settings.provider()) {
      case "none" ->
          new Choice.None(
              "No model is used because model.provider is none; to add one, set it to auto in"
                  + " config/mockingbird.yaml and start again.");
      case "auto" -> found();
      default ->
          Provider.named(settings.provider()).map(this::asSet).orElseThrow(this::unknownProvider);
    };
  }

  /// What is looked for unless the settings name a model, and what of it is there; a clause each.
  List<String> looked() {
    if (!settings.provider().equals("auto")) {
      return List.of();
    }
    Stream<String> variables =
        Stream.concat(
                Stream.of("OPENAI_BASE_URL"),
                Arrays.stream(Provider.values()).flatMap(each -> each.keyNames().stream()))
            .map(name -> name + (value(name).isEmpty() ? " is not set" : " is set"));
    String place = Endpoint.shown(baseUrl(Provider.OLLAMA));
    String ollama =
        probe
            .models(Provider.OLLAMA, baseUrl(Provider.OLLAMA), Secret.NONE)
            .map(
                models ->
                    "An Ollama answers at "
                        + place
                        + (models.isEmpty() ? ", but has no model that chats" : ""))
            .orElse("No Ollama answers at " + place);
    return Stream.concat(variables, Stream.of(ollama)).toList();
  }

  private Refusal unknownProvider() {
    return refusal(
        "model.provider is "
            + settings.provider()
            + ", must be auto, none, openai, ollama, anthropic or gemini");
  }

  private Choice asSet(Provider provider) {
    if (settings.name().isEmpty()) {
      throw refusal(
          "model.provider is " + provider.word() + ", so model.name must say which model to use");
    }
    String baseUrl = baseUrl(provider);
    Secret key = key(provider);
    if (provider.needsKey(baseUrl) && !key.isPresent()) {
      throw refusal(
          "model.provider is "
              + provider.word()
              + ", which needs a key: set "
              + String.join(" or ", provider.keyNames())
              + " in the environment, or model.key-file to a file that holds it");
    }
    Endpoint endpoint = new Endpoint(provider, settings.name(), baseUrl, key);
    return new Choice.Chosen(
        endpoint, "Set by model.provider and model.name; " + endpoint.subject() + ".");
  }

  private Choice found() {
    if (!settings.baseUrl().isEmpty() || !settings.keyFile().isEmpty()) {
      throw refusal(
          "model.base-url or model.key-file is set, so model.provider must say whose protocol is"
              + " spoken: openai, ollama, anthropic or gemini");
    }
    if (!baseUrl(Provider.OPENAI).equals(Provider.OPENAI.address())) {
      return foundAt(Provider.OPENAI, "OPENAI_BASE_URL names a server");
    }
    return Stream.of(Provider.OPENAI, Provider.ANTHROPIC, Provider.GEMINI)
        .flatMap(provider -> foundKey(provider).stream())
        .findFirst()
        .orElseGet(() -> foundAt(Provider.OLLAMA, "An Ollama answers"));
  }

  private Optional<Choice> foundKey(Provider provider) {
    return provider.keyNames().stream()
        .filter(name -> !value(name).isEmpty())
        .findFirst()
        .map(
            name -> {
              String model = settings.name().isEmpty() ? provider.usualModel() : settings.name();
              return new Choice.Chosen(
                  new Endpoint(provider, model, provider.address(), keyNamed(name)),
                  name + " is set in the environment.");
            });
  }

  /// A server whose models have to be asked for.
  private Choice foundAt(Provider provider, String sign) {
    String baseUrl = baseUrl(provider);
    Secret key = key(provider);
    Optional<List<String>> models = probe.models(provider, baseUrl, key);
    String place = Endpoint.shown(baseUrl);
    if (models.isEmpty()) {
      return provider == Provider.OLLAMA
          ? new Choice.None("No model was found: " + HOW_TO_ADD)
          : new Choice.None(
              sign
                  + ", but nothing at "
                  + place
                  + " lists its models: start it, or set model.provider and model.name.");
    }
    return model(provider, models.get())
        .<Choice>map(
            name ->
                new Choice.Chosen(
                    new Endpoint(provider, name, baseUrl, key), sign + " at " + place + "."))
        .orElseGet(
            () -> new Choice.None(sign + " at " + place + ", but it " + lacks(models.get())));
  }

  /// The model to use of those listed. Ollama lists what its user pulled, any of which chats;
  /// another server may list hundreds, among them those that only draw or listen.
  private Optional<String> model(Provider provider, List<String> listed) {
    if (!settings.name().isEmpty()) {
      return Optional.of(settings.name());
    }
    return provider == Provider.OLLAMA || listed.size() == 1
        ? listed.stream().findFirst()
        : Optional.empty();
  }

  private static String lacks(List<String> listed) {
    if (listed.isEmpty()) {
      return "has no model: " + HOW_TO_ADD;
    }
    return "has "
        + listed.size()
        + " models, so model.name must be set to one of them: "
        + listed.stream().limit(MODELS_SHOWN).collect(Collectors.joining(", "))
        + (listed.size() > MODELS_SHOWN ? ", …." : ".");
  }

  private String baseUrl(Provider provider) {
    if (!settings.baseUrl().isEmpty()) {
      return Endpoint.checked(settings.baseUrl(), "model.base-url");
    }
    String openAi = value("OPENAI_BASE_URL");
    if (provider == Provider.OPENAI && !openAi.isEmpty()) {
      return Endpoint.checked(openAi, "OPENAI_BASE_URL");
    }
    String ollama = value("OLLAMA_HOST");
    return provider == Provider.OLLAMA && !ollama.isEmpty()
        ? listening(ollama)
        : provider.address();
  }

  /// `OLLAMA_HOST` is what Ollama itself reads: often a bare host, or the address it listens on.
  private static String listening(String host) {
    String url = host.contains("://") ? host : "http://" + host;
    String reachable = url.replace("//0.0.0.0", "//localhost");
    return Endpoint.checked(
        reachable.matches("http://[^/:]+/?")
            ? reachable.replaceAll("/$", "") + ":11434"
            : reachable,
        "OLLAMA_HOST");
  }

  private Secret key(Provider provider) {
    if (!settings.keyFile().isEmpty()) {
      return keyIn(Path.of(settings.keyFile()));
    }
    return provider.keyNames().stream()
        .filter(name -> !value(name).isEmpty())
        .findFirst()
        .map(this::keyNamed)
        .orElse(Secret.NONE);
  }

  private Secret keyNamed(String variable) {
    return new Secret(value(variable), variable);
  }

  private static Secret keyIn(Path file) {
    try {
      Secret key = new Secret(Files.readString(file), "model.key-file " + file);
      if (!key.isPresent()) {
        throw refusal("model.key-file " + file + " must hold one line, the key");
      }
      return key;
    } catch (IOException e) {
      throw refusal("model.key-file " + file + " cannot be read; it must hold the model's key");
    }
  }

  private String value(String name) {
    return environment.getOrDefault(name, "").strip();
  }

  private static Refusal refusal(String message) {
    return new Refusal(Refusal.Code.INVALID, message);
  }
}
