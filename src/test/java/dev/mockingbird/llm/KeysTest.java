package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where keys come from, and that nobody sees them.
class KeysTest {
  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort())
          .build();

  @TempDir Path directory;

  @Test
  void aKeyFileHoldsTheKey() throws IOException {
    Path file = directory.resolve("key");
    Files.writeString(file, Samples.KEY + "\n");
    server.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.status(401)));

    Models models =
        ModelsTest.choose(
            ModelsTest.set("openai", "m", server.baseUrl(), file.toString()), Map.of());
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
    assertRefusedUnseen(key, "GOOGLE_API_KEY", ModelsTest.set("gemini", "m", "", ""), odd);
    assertRefusedUnseen(
        key, file.toString(), ModelsTest.set("openai", "m", "", file.toString()), Map.of());
  }

  private static void assertRefusedUnseen(
      String key, String place, ModelSettings settings, Map<String, String> environment) {
    assertThatThrownBy(() -> ModelsTest.choose(settings, environment))
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
    assertThat(
            ModelsTest.choose(ModelSettings.defaults(), Map.of("OPENAI_API_KEY", Samples.KEY))
                .toString())
        .doesNotContain(Samples.KEY);
  }
}
