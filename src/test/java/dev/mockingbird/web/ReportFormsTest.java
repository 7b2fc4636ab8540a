package dev.mockingbird.web;

import static dev.mockingbird.web.Browser.API;
import static dev.mockingbird.web.Browser.ok;
import static dev.mockingbird.web.Browser.problem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One report in every form, by suffix and by `Accept`.
class ReportFormsTest {
  private static String ended(Browser browser) {
    String id = browser.begin("{}");
    ok(
        browser.answer(id, "The training error is low while the error on unseen data is high."),
        200);
    ok(browser.post(API + "/" + id + "/end", ""), 200);
    return API + "/" + id + "/report";
  }

  /// The PDF is another each time, since it names the moment it was made: its beginning will do.
  @ParameterizedTest
  @CsvSource({
    "application/json, json, 1000",
    "text/html, html, 1000",
    "text/markdown, md, 1000",
    "application/pdf, pdf, 5"
  })
  void whatAcceptAsksForIsWhatTheSuffixGives(String form, String suffix, int length) {
    try (TestServer server = TestServer.start()) {
      Browser browser = new Browser(server.address());
      String report = ended(browser);

      var bySuffix = browser.get(report + "." + suffix);
      var byAccept = browser.get(report, "Accept", form + ", image/png");

      assertThat(byAccept.statusCode()).isEqualTo(200);
      assertThat(byAccept.headers().firstValue("Content-Type").orElse("")).startsWith(form);
      assertThat(byAccept.headers().allValues("Vary")).contains("Accept");
      assertThat(byAccept.body().substring(0, length))
          .isEqualTo(bySuffix.body().substring(0, length));
    }
  }

  @Test
  void whoAsksForNoneGetsJsonAndWhoAsksForAnotherAReason() {
    try (TestServer server = TestServer.start()) {
      Browser browser = new Browser(server.address());
      String report = ended(browser);

      assertThat(ok(browser.get(report), 200).path("over").asBoolean()).isTrue();
      assertThat(problem(browser.get(report, "Accept", "image/png"), 406).path("detail").asText())
          .contains("application/json, text/html, text/markdown, application/pdf");
      problem(browser.get(API + "/none/report", "Accept", "application/pdf"), 404);
    }
  }
}
