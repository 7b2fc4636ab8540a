package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which model is chosen, and what is said where none can be.
class ModelsTest {
  /// Nobody listens there.
  private static final String NOWHERE = "localhost:1";

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  /// The first request of all is slow, and the probe gives up soon.
  @BeforeAll
  static void warmUp() {
    new Probe(Duration.ofSeconds(30)).models(Provider.OLLAMA, server.baseUrl(), Secret.NONE);
  }

  static ModelSettings set(String provider, String name, String baseUrl, String keyFile) {
    ModelSettings usual = ModelSettings.defaults();
    return new ModelSettings(
        provider,
        name,
        baseUrl,
        keyFile,
        usual.maxOutputTokens(),
        usual.attempts(),
        usual.rest(),
        usual.deadlines());
  }

  static Models choose(ModelSettings settings, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(Map.of("OLLAMA_HOST", NOWHERE));
    all.putAll(environment);
    return Models.choose(settings, all, Samples.PROMPTS, _ -> {});
  }

  private static Models found(Map<String, String> environment) {
    return choose(ModelSettings.defaults(), environment);
  }

  @Test
  void withoutAnyModelTheEngineSaysHowToAddOne() {
    Models models = found(Map.of());

    assertThat(models.judges()).isEmpty();
    assertThat(models.speakers()).isEmpty();
    assertThat(models.engine().usesModel()).isFalse();
    assertThat(models.engine().name()).isEqualTo("built-in");
    assertThat(models.engine().why()).contains("Ollama").contains("OPENAI_API_KEY");
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI_API_KEY, openai gpt-4.1-mini",
    "ANTHROPIC_API_KEY, anthropic claude-haiku-4-5-20251001",
    "GEMINI_API_KEY, gemini gemini-2.5-flash",
    "GOOGLE_API_KEY, gemini gemini-2.5-flash"
  })
  void aKeyInTheEnvironmentIsEnough(String variable, String name) {
    Models models = found(Map.of(variable, Samples.KEY));

    assertThat(models.engine())
        .isEqualTo(new Engine(name, true, variable + " is set in the environment."));
    assertThat(models.judges()).hasSize(1);
    assertThat(models.speakers()).hasSize(1);
  }

  @Test
  void anOllamaThatAnswersIsTakenWithItsFirstModelThatChats() {
    server.stubFor(
        WireMock.get("/api/tags")
            .willReturn(
                WireMock.okJson(
                    "{\"models\":[{\"name\":\"nomic-embed-text:latest\"},{\"name\":\"llama3.1:8b\"}]}")));

    assertThat(found(Map.of("OLLAMA_HOST", server.baseUrl())).engine())
        .isEqualTo(
            new Engine(
                "ollama llama3.1:8b", true, "An Ollama answers at " + server.baseUrl() + "."));
  }

  @Test
  void anOllamaWithoutModelsIsNoEngine() {
    server.stubFor(WireMock.get("/api/tags").willReturn(WireMock.okJson("{\"models\":[]}")));

    assertThat(found(Map.of("OLLAMA_HOST", server.baseUrl())).engine())
        .satisfies(engine -> assertThat(engine.usesModel()).isFalse())
        .satisfies(engine -> assertThat(engine.why()).contains("has no model"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html></html>", "{}", "{\"models\": 3}", "null"})
  void whatAnswersLikeNoOllamaIsNone(String body) {
    server.stubFor(WireMock.get("/api/tags").willReturn(WireMock.ok(body)));

    assertThat(found(Map.of("OLLAMA_HOST", server.baseUrl())).engine().usesModel()).isFalse();
  }

  @Test
  void theProbeGivesUpSoon() throws IOException {
    try (RawServer silent = new RawServer(List.of(), RawServer.Then.SILENCE)) {
      long began = System.nanoTime();

      assertThat(found(Map.of("OLLAMA_HOST", silent.url())).engine().usesModel()).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void aBaseUrlInTheEnvironmentNeedsNoKeyAndIsAskedForItsModels() {
    server.stubFor(
        WireMock.get("/v1/models")
            .willReturn(WireMock.okJson("{\"data\":[{\"id\":\"qwen3-8b\"}]}")));

    assertThat(found(Map.of("OPENAI_BASE_URL", server.baseUrl() + "/v1/")).engine().name())
        .isEqualTo("openai qwen3-8b");
  }

  private static Models foundAmong(ModelSettings settings, String... names) {
    String listed =
        Stream.of(names).map("{\"id\":\"%s\"}"::formatted).collect(Collectors.joining(","));
    server.stubFor(
        WireMock.get("/v1/models").willReturn(WireMock.okJson("{\"data\":[" + listed + "]}")));
    return choose(settings, Map.of("OPENAI_BASE_URL", server.baseUrl() + "/v1"));
  }

  @Test
  void theOneModelThatChatsIsTakenWhereOthersOnlyEmbed() {
    Models models =
        foundAmong(
            ModelSettings.defaults(), "text-embedding-3-small", "qwen3-8b", "all-MiniLM-L6-v2");

    assertThat(models.engine().name()).isEqualTo("openai qwen3-8b");
  }

  @Test
  void amongSeveralModelsNoneIsGuessed() {
    assertThat(foundAmong(ModelSettings.defaults(), "whisper-1", "gpt-4.1").engine())
        .isEqualTo(
            new Engine(
                "built-in",
                false,
                "OPENAI_BASE_URL names a server at "
                    + server.baseUrl()
                    + "/v1, but it has 2 models, so model.name must be set to one of them:"
                    + " whisper-1, gpt-4.1."));
    assertThat(foundAmong(ModelSettings.defaults(), "a", "b", "c", "d", "e", "f").engine().why())
        .endsWith("it has 6 models, so model.name must be set to one of them: a, b, c, d, e, ….");
  }

  @Test
  void aNamedModelIsTakenAmongSeveral() {
    assertThat(foundAmong(set("auto", "gpt-4.1", "", ""), "whisper-1", "gpt-4.1").engine().name())
        .isEqualTo("openai gpt-4.1");
  }

  @Test
  void theBaseUrlOfOpenAiItselfChangesNothing() {
    Map<String, String> environment =
        Map.of("OPENAI_API_KEY", Samples.KEY, "OPENAI_BASE_URL", "https://api.openai.com/v1/");

    assertThat(found(environment).engine())
        .isEqualTo(
            new Engine("openai gpt-4.1-mini", true, "OPENAI_API_KEY is set in the environment."));
  }

  @Test
  void aModelThatIsTurnedOffSaysHowToTurnItOn() {
    assertThat(choose(set("none", "", "", ""), Map.of()).engine().why())
        .isEqualTo(
            "No model is used because model.provider is none; to add one, set it to auto in"
                + " config/mockingbird.yaml and start again.");
  }

  @Test
  void settingsWinOverTheEnvironment() {
    ModelSettings settings = set("ollama", "llama3.1", "http://user:pw@box:11434/", "");

    assertThat(choose(settings, Map.of("OPENAI_API_KEY", Samples.KEY)).engine())
        .isEqualTo(
            new Engine(
                "ollama llama3.1",
                true,
                "Set by model.provider and model.name; the model at http://box:11434."));
    assertThat(choose(set("none", "", "", ""), Map.of("OPENAI_API_KEY", "k")).engine().usesModel())
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "openai | m | '' | '' | OPENAI_API_KEY",
        "anthropic | m | '' | '' | ANTHROPIC_API_KEY",
        "gemini | m | '' | '' | GEMINI_API_KEY or GOOGLE_API_KEY",
        "ollama | '' | '' | '' | model.name",
        "openai | '' | http://localhost:1 | '' | model.name",
        "chatgpt | m | '' | '' | must be auto, none, openai, ollama, anthropic or gemini",
        "openai | m | localhost:1234 | '' | model.base-url",
        "openai | m | http://u:secret pw@x | '' | model.base-url",
        "openai | m | '' | no-such-file | no-such-file",
        "auto | '' | http://localhost:1 | '' | model.provider"
      })
  void whatCannotBeFollowedIsRefusedWithWhatToSet(
      String provider, String name, String baseUrl, String keyFile, String says) {
    ModelSettings settings = set(provider, name, baseUrl, keyFile);

    assertThatThrownBy(() -> choose(settings, Map.of()))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(Refusal.Code.INVALID))
        .hasMessageContaining(says)
        .hasMessageNotContaining("secret");
  }

  @Test
  void settingsOutOfBoundsAreRefused() {
    ModelSettings.Deadlines deadlines = ModelSettings.defaults().deadlines();
    ModelSettings.Rest rest = ModelSettings.defaults().rest();

    assertThatThrownBy(() -> new ModelSettings.Rest(0, Duration.ofSeconds(1)))
        .hasMessage("model.rest.after-failures is 0, must be 1 to 100");
    assertThatThrownBy(() -> new ModelSettings.Rest(1, Duration.ZERO))
        .hasMessageContaining("model.rest.time");
    assertThatThrownBy(() -> new ModelSettings("auto", "", "", "", 0, 3, rest, deadlines))
        .hasMessage("model.max-output-tokens is 0, must be 1 or more");
    assertThatThrownBy(() -> new ModelSettings("auto", "", "", "", 1, 11, rest, deadlines))
        .hasMessage("model.attempts is 11, must be 1 to 10");
    assertThatThrownBy(
            () ->
                new ModelSettings.Deadlines(
                    Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("model.deadlines.first-token");
  }
}
