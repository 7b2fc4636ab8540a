package dev.mockingbird.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Adds questions of one's own in a real browser. Skipped where there is no Chromium.
@ExtendWith(WithChromium.class)
class BrowserImportTest {
  @Test
  void chooseLookAccept(Chromium chromium, @TempDir Path folder) throws IOException {
    Path notes =
        Files.writeString(
            folder.resolve("notes.txt"),
            "Welcome to my notes.\n\n1. What is a mutex?\nA lock that one thread owns at a time."
                + " Only its owner may release it.\n\n2. Explain deadlock.\nTwo threads wait for"
                + " each other for ever.\n\nSubscribe to our newsletter!\n");
    try (LocalServer server = LocalServer.start(folder);
        InterviewPage visit = new InterviewPage(chromium.browser(), server.address())) {
      Page page = visit.page();
      page.navigate("/bank");
      page.getByRole(AriaRole.LINK, named("Add your own questions")).click();
      page.getByLabel("File").setInputFiles(notes);
      page.getByLabel("Topic").fill("threads");
      visit.button("Show what is in it").click();

      assertThat(page.getByRole(AriaRole.HEADING, named("2 questions in notes.txt"))).isVisible();
      assertThat(page.getByText("A lock that one thread owns at a time").first()).isVisible();
      assertThat(page.getByText("stands before the first question")).isVisible();
      visit.button("Add 2 questions").click();

      assertThat(page.getByRole(AriaRole.HEADING, named("2 questions added"))).isVisible();
      assertThat(folder.resolve("data/questions/mutex.md")).exists();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
