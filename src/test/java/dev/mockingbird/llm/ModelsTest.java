package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.domain.Engine;
import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
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

  @TempDir Path directory;

  private static ModelSettings set(String provider, String name, String baseUrl, String keyFile) {
    ModelSettings usual = ModelSettings.defaults();
    return new ModelSettings(
        provider,
        name,
        baseUrl,
        keyFile,
        usual.maxOutputTokens(),
        usual.attempts(),
        usual.deadlines());
  }

  private static Models choose(ModelSettings settings, Map<String, String> environment) {
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
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
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
  void aKeyFileHoldsTheKey() throws IOException {
    Path file = directory.resolve("key");
    Files.writeString(file, Samples.KEY + "\n");
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.status(401)));

    Models models = choose(set("openai", "m", server.baseUrl(), file.toString()), Map.of());
    models.judges().getFirst().judge(Samples.exchange(Samples.ANSWER));

    server.verify(
        WireMock.anyRequestedFor(WireMock.anyUrl())
            .withHeader("Authorization", WireMock.equalTo("Bearer " + Samples.KEY)));
  }

  /// Sent as a header, such a key is refused by a message that repeats it.
  @ParameterizedTest
  @ValueSource(
      strings = {"…", "sk-test\u00077f3e", "sk-test\n7f3e", "ключ-7f3e", "sk-test\u00A07f3e"})
  void aKeyThatCannotBeSentIsRefusedWithItsPlaceAndWithoutIt(String key) throws IOException {
    Path file = directory.resolve("odd-key");
    Files.writeString(file, key);
    Map<String, String> odd = Map.of("OPENAI_API_KEY", key, "GOOGLE_API_KEY", key);

    assertRefusedUnseen(key, "OPENAI_API_KEY", ModelSettings.defaults(), odd);
    assertRefusedUnseen(
        key,
        "OPENAI_API_KEY",
        ModelSettings.defaults(),
        Map.of("OPENAI_API_KEY", key, "OPENAI_BASE_URL", server.baseUrl()));
    assertRefusedUnseen(key, "GOOGLE_API_KEY", set("gemini", "m", "", ""), odd);
    assertRefusedUnseen(key, file.toString(), set("openai", "m", "", file.toString()), Map.of());
  }

  private static void assertRefusedUnseen(
      String key, String place, ModelSettings settings, Map<String, String> environment) {
    assertThatThrownBy(() -> choose(settings, environment))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.code()).isEqualTo(Refusal.Code.INVALID))
        .hasMessageContaining(place)
        .satisfies(no -> assertThat(Throwables.getStackTrace(no)).doesNotContain(key));
  }

  @Test
  void aKeyMayHaveBlanksAroundIt() {
    assertThat(new Secret(" " + Samples.KEY + "\r\n", "a test").reveal()).isEqualTo(Samples.KEY);
  }

  @Test
  void nothingPrintsTheKey() {
    Secret key = new Secret(Samples.KEY, "a test");
    Endpoint endpoint = new Endpoint(Provider.OPENAI, "m", "http://localhost", key);

    assertThat(key.toString()).isEqualTo("***");
    assertThat(endpoint.toString()).doesNotContain(Samples.KEY);
    assertThat(new Connection(endpoint, ModelSettings.defaults(), List.of()).toString())
        .doesNotContain(Samples.KEY);
    assertThat(found(Map.of("OPENAI_API_KEY", Samples.KEY)).toString()).doesNotContain(Samples.KEY);
  }

  @Test
  void settingsOutOfBoundsAreRefused() {
    ModelSettings.Deadlines deadlines = ModelSettings.defaults().deadlines();

    assertThatThrownBy(() -> new ModelSettings("auto", "", "", "", 0, 3, deadlines))
        .hasMessage("model.max-output-tokens is 0, must be 1 or more");
    assertThatThrownBy(() -> new ModelSettings("auto", "", "", "", 1, 11, deadlines))
        .hasMessage("model.attempts is 11, must be 1 to 10");
    assertThatThrownBy(
            () ->
                new ModelSettings.Deadlines(
                    Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO))
        .hasMessageContaining("model.deadlines.first-token");
  }
}
