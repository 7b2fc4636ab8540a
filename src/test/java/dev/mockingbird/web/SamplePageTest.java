package dev.mockingbird.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplePageTest {
  @Test
  void theStartPageLeadsToIt() {
    try (TestServer server = TestServer.start()) {
      assertThat(new Browser(server.address()).get("/").body()).contains("href=\"/sample\"");
    }
  }

  @Test
  void itIsAReportThatIsNobodysAndCannotBeDisputed() {
    try (TestServer server = TestServer.start()) {
      Browser browser = new Browser(server.address());

      assertThat(browser.get("/sample").body())
          .contains(
              "Sample report", "question-1-point-1", "It is for good.", "By topic and competence")
          .doesNotContain("<form", "/api/interviews/", "Dispute");
      assertThat(browser.get("/history").body()).doesNotContain("Sample");
    }
  }
}
