package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.domain.Contact;
import dev.mockingbird.domain.ModelCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the test of the connection says, and what it must not.
class TryoutTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  private final BlockingQueue<ModelCall> calls = new LinkedBlockingQueue<>();

  private Contact contact(Provider provider, String url, Duration patience) {
    Map<String, String> environment =
        Map.of(
            "OPENAI_API_KEY", Samples.KEY,
            "ANTHROPIC_API_KEY", Samples.KEY,
            "GEMINI_API_KEY", Samples.KEY);
    var deadlines = new ModelSettings.Deadlines(patience, LONG, LONG, LONG);
    return Models.choose(
            Samples.settings(provider, url, deadlines), environment, Samples.PROMPTS, calls::add)
        .contact()
        .get();
  }

  private Contact.Failed failed(int status, String body) {
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.jsonResponse(body, status)));
    Contact contact = contact(Provider.OPENAI, server.baseUrl() + "/v1", LONG);
    assertThat(contact).isInstanceOf(Contact.Failed.class);
    assertThat(contact.toString()).doesNotContain(Samples.KEY).doesNotContain("91c4d2");
    return (Contact.Failed) contact;
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void aModelThatRepliesWorksAndTheCallIsSmallAndJournalled(Wire wire) {
    server.stubFor(
        WireMock.any(WireMock.anyUrl()).willReturn(WireMock.okJson(wire.reply("ready"))));

    Contact contact = contact(wire.provider, server.baseUrl() + wire.root, LONG);

    assertThat(contact)
        .isInstanceOfSatisfying(
            Contact.Works.class,
            works -> {
              assertThat(works.model()).isEqualTo(wire.provider.word() + " m1");
              assertThat(works.took()).isPositive();
            });
    assertThat(calls).singleElement().extracting(ModelCall::purpose).isEqualTo("test");
    assertThat(server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl())))
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.getBodyAsString())
                    .contains("one word")
                    .containsPattern("(?i)(max|predict)\\w*\"\\s*:\\s*32\\b"));
  }

  @Test
  void aRefusedKeyIsSaidInTheServersWordsWithoutTheKey() {
    Contact.Failed failed =
        failed(
            401,
            "{\"error\": {\"message\": \"Incorrect API key provided: sk-t******c4d2."
                + " Or was it "
                + Samples.KEY
                + "?\"}}");

    assertThat(failed.reason()).contains("401").contains("refused the key");
    assertThat(failed.said()).isEqualTo("Incorrect API key provided: *** Or was it ***?");
    assertThat(failed.remedy()).contains("OPENAI_API_KEY");
  }

  @Test
  void anUnknownModelIsNamed() {
    Contact.Failed failed =
        failed(404, "{\"error\": \"model 'm1' not found, try pulling it first\"}");

    assertThat(failed.reason()).contains("404");
    assertThat(failed.said()).isEqualTo("model 'm1' not found, try pulling it first");
    assertThat(failed.remedy()).contains("model.name, which is m1");
  }

  @Test
  void nobodyWhoListensIsNotReached() {
    assertThat(contact(Provider.OLLAMA, "http://localhost:1", LONG))
        .isEqualTo(
            new Contact.Failed(
                "ollama m1",
                "the model at http://localhost:1 cannot be reached",
                "",
                "Start it, or correct model.base-url and start Mockingbird again; then test"
                    + " again."));
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws IOException {
    try (RawServer silent = new RawServer(List.of(), RawServer.Then.SILENCE)) {
      assertThat(contact(Provider.OLLAMA, silent.url(), Duration.ofMillis(200)))
          .isInstanceOfSatisfying(
              Contact.Failed.class,
              failed -> {
                assertThat(failed.reason()).endsWith("said nothing for 200 ms");
                assertThat(failed.remedy()).contains("test again in a minute");
              });
    }
  }

  @Test
  void aWebPageIsNoModel() {
    server.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(
                WireMock.ok("<html><title>Hello</title></html>")
                    .withHeader("Content-Type", "text/html")));

    assertThat(contact(Provider.OPENAI, server.baseUrl(), LONG))
        .isInstanceOfSatisfying(
            Contact.Failed.class,
            failed -> {
              assertThat(failed.reason()).contains("with a web page");
              assertThat(failed.said()).isEmpty();
              assertThat(failed.remedy()).contains("/v1");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain words", "{\"message\": \"plain words\"}", "\"\\u0007plain\\nwords\""})
  void whateverAServerSaysComesOutAsALine(String body) {
    assertThat(failed(500, body).said()).contains("plain").doesNotContain("\n", "\u0007");
  }

  @Test
  void aLongRefusalIsCutShort() {
    assertThat(failed(429, "word ".repeat(200)).said()).hasSizeLessThan(310).endsWith("…");
  }

  @Test
  void withoutAModelItSaysWhatWasLookedFor() {
    server.stubFor(WireMock.get("/api/tags").willReturn(WireMock.notFound()));
    Models none =
        ModelsTest.choose(ModelSettings.defaults(), Map.of("OLLAMA_HOST", server.baseUrl()));

    assertThat(none.contact().get())
        .isInstanceOfSatisfying(
            Contact.Absent.class,
            absent ->
                assertThat(absent.looked())
                    .containsExactly(
                        "OPENAI_BASE_URL is not set",
                        "OPENAI_API_KEY is not set",
                        "ANTHROPIC_API_KEY is not set",
                        "GEMINI_API_KEY is not set",
                        "GOOGLE_API_KEY is not set",
                        "No Ollama answers at " + server.baseUrl()));
    server.stubFor(
        WireMock.get("/api/tags")
            .willReturn(WireMock.okJson("{\"models\":[{\"name\":\"llama3.1:8b\"}]}")));
    assertThat(none.contact().get())
        .isInstanceOfSatisfying(
            Contact.Absent.class,
            absent -> assertThat(absent.why()).startsWith("There is a model now, ollama llama3.1"));
  }

  @Test
  void whereAModelIsTurnedOffNothingIsLookedFor() {
    assertThat(ModelsTest.choose(ModelsTest.set("none", "", "", ""), Map.of()).contact().get())
        .isEqualTo(
            new Contact.Absent(
                "No model is used because model.provider is none; to add one, set it to auto in"
                    + " config/mockingbird.yaml and start again.",
                List.of()));
  }
}
