package dev.mockingbird.material;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables, pages and documents become questions as articles do.
class KindsTest {
  @TempDir private Path folder;

  private Importing importing() {
    return new Importing(folder);
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t', '|'})
  void aTableIsReadWithAnyUsualDelimiter(char delimiter) {
    String table =
        """
        No,Question,Reference,Difficulty,Topic,Owner
        1,What is a heap?,"A tree, in which each parent
        is larger than its ""children"".",easy,Data Structures,Ann
        2,What is a trie?,,hard,,Bob
        3,What is a queue?,First in first out.,odd,,Bob
        """
            .replace(',', delimiter)
            .replace("tree" + delimiter, "tree,");

    Harvest harvest = importing().of("table.csv", table);

    assertThat(Importing.taken(harvest))
        .containsExactly(
            "2-3: What is a heap? => A tree, in which each parent\n"
                + "is larger than its \"children\".",
            "5: What is a queue? => First in first out.");
    Question heap = harvest.taken().getFirst().question();
    assertThat(heap.topic()).isEqualTo("data-structures");
    assertThat(heap.level()).isEqualTo(Level.JUNIOR);
    assertThat(harvest.taken().getLast().question().topic()).isEqualTo("table");
    assertThat(importing().leftOut(harvest))
        .containsExactly(
            "table.csv:1: Owner: is an unknown column, known are " + Columns.known(),
            "table.csv:4: 2 What is a trie? hard Bob: is a question without an answer");
    assertThat(importing().remarks(harvest))
        .containsExactly(
            "table.csv:5: level is \"odd\", must be junior, middle or senior; taken as middle");
  }

  @Test
  void jsonLinesNameWhatTheyDoNotKnow() {
    Harvest harvest =
        importing()
            .of(
                "lines.jsonl",
                """
                {"question": "What is a heap?", "answer": "A tree of a kind.", "level": "senior", "tags": ["x"]}

                {"question": "What is a trie?", "answer": ""}
                {"Question": "What is a queue?", "reference": "First in, first out.", "title": "Queues"}
                """);

    assertThat(Importing.taken(harvest))
        .containsExactly(
            "1: What is a heap? => A tree of a kind.",
            "4: What is a queue? => First in, first out.");
    assertThat(harvest.taken().getLast().question().title()).isEqualTo("Queues");
    assertThat(importing().leftOut(harvest))
        .containsExactly(
            "lines.jsonl:1: tags: is an unknown field, known are " + Columns.known(),
            "lines.jsonl:3: {\"question\":\"What is a trie?\",\"answer\":\"\"}: is a question"
                + " without an answer");
  }

  @Test
  void aWebPageIsItsArticle() {
    Harvest harvest =
        importing()
            .of(
                "page.html",
                """
                <!doctype html><html><head><title>Queues</title><script>track()</script></head>
                <body><nav><a href="/">Home</a></nav>
                <article>
                <h1>Questions on queues</h1>
                <h2>1. What is a queue?</h2>
                <p>First in, <b>first</b> out.</p>
                <ol><li>enqueue</li><li>dequeue<ul><li>from the front</li></ul></li></ol>
                <div class="newsletter">Get our news every week</div>
                <pre><code>q.add(1);
                q.poll();</code></pre>
                <h2>2. What is a stack?</h2>
                <p>Last in, first out.</p>
                <table><tr><th>call</th><th>cost</th></tr><tr><td>push</td><td>1</td></tr></table>
                <script>more()</script>
                </article>
                <footer>All about us</footer></body></html>
                """);

    assertThat(Importing.taken(harvest))
        .containsExactly(
            """
            5-9: What is a queue? => First in, **first** out.

            1. enqueue
            2. dequeue

               - from the front

            ```
            q.add(1);
            q.poll();
            ```\
            """,
            """
            11-13: What is a stack? => Last in, first out.

            | call | cost |
            | --- | --- |
            | push | 1 |\
            """);
    assertThat(importing().leftOut(harvest))
        .containsExactlyInAnyOrder(
            "page.html:4: # Questions on queues: stands before the first question",
            "page.html:2: Home: stands outside the article (nav)",
            "page.html:8: Get our news every week: surrounds the article (div)",
            "page.html:14: : is no text (script)",
            "page.html:16: All about us: stands outside the article (footer)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details><summary>What is a queue?</summary>First in, first out.</details>"
            + "<details><summary>What is a stack?</summary><p>Last in, first out.</p></details>",
        "<dl><dt>What is a queue?</dt><dd>First in, first out.</dd>"
            + "<dt>What is a stack?</dt><dd>Last in, first out.</dd></dl>",
        "<ol><li><h3>What is a queue?</h3><p>First in, first out.</p></li>"
            + "<li><h3>What is a stack?</h3><p>Last in, first out.</p></li></ol>",
        "<ol><li><p>What is a queue?</p><p>First in, first out.</p></li>"
            + "<li><p>What is a stack?</p><p>Last in, first out.</p></li></ol>",
        "<p><strong>1. What is a queue?</strong></p><p>First in, first out.</p>"
            + "<p><strong>2. What is a stack?</strong></p><p>Last in, first out.</p>",
        "<p><b>1. What is a queue?</b><br>First in, first out.</p>"
            + "<p><b>2. What is a stack?</b><br/>Last in, first out.</p>"
      })
  void questionsOnPagesComeInManyForms(String body) {
    Harvest harvest = importing().of("page.html", "<html><body>" + body + "</body></html>");

    assertThat(Importing.taken(harvest).stream().map(one -> one.replaceFirst("^[\\d-]+: ", "")))
        .containsExactly(
            "What is a queue? => First in, first out.", "What is a stack? => Last in, first out.");
    assertThat(harvest.leftOut()).isEmpty();
  }

  @Test
  void aPdfLosesTheHeadsAndFeetOfItsPages() {
    Harvest harvest =
        importing()
            .of(
                "paper.pdf",
                Documents.pdf(
                    List.of(
                        List.of(
                            "Company Handbook",
                            "1. What is a queue?",
                            "First in, first out. It has struc-",
                            "ture.",
                            "Page 1"),
                        List.of(
                            "Company Handbook",
                            "It is used in schedulers.",
                            "2. What is a stack?",
                            "Last in, first out.",
                            "Page 2"),
                        List.of(
                            "Company Handbook",
                            "3. Explain hashing.",
                            "A key is mapped to a place.",
                            "Page 3"))));

    assertThat(harvest.problems()).isEmpty();
    assertThat(Importing.taken(harvest).stream().map(one -> one.replaceAll("\\s+", " ")))
        .containsExactly(
            "1-2: What is a queue? => First in, first out. It has structure. It is used"
                + " in schedulers.",
            "2: What is a stack? => Last in, first out.",
            "3: Explain hashing. => A key is mapped to a place.");
    assertThat(importing().leftOut(harvest))
        .contains(
            "paper.pdf:1: Company Handbook: stands at the edge of many pages",
            "paper.pdf:3: Page 3: is a page number")
        .hasSize(6);
    assertThat(harvest.taken().getLast().question().reference().sources())
        .containsExactly("paper.pdf, page 3");
  }

  @Test
  void aDocxKeepsItsHeadingsAndLists() {
    Harvest harvest =
        importing()
            .of(
                "notes.docx",
                Documents.docx(
                    List.of(
                        "# Notes",
                        "## What is a queue?",
                        "First in, first out.",
                        "## What is a stack?",
                        "Last in, first out.")));

    assertThat(harvest.problems()).isEmpty();
    assertThat(Importing.taken(harvest))
        .containsExactly(
            "2-3: What is a queue? => First in, first out.",
            "4-5: What is a stack? => Last in, first out.");
  }

  @Test
  void aFolderIsReadWholeAndWhatIsNoTextIsNamed() throws IOException {
    Files.write(folder.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
    Files.createDirectories(folder.resolve("deep"));
    Files.writeString(folder.resolve("deep/one.md"), "## What is a queue?\nFirst in, first out.\n");
    Files.writeString(folder.resolve("deep/two.txt"), "1. What is a queue?\nAgain the same.\n");
    Files.writeString(folder.resolve("three.csv"), "q,a\nWhat is a stack?,Last in first out.\n");

    Harvest harvest = importing().importer().read(folder, "");

    assertThat(Importing.taken(harvest))
        .containsExactly(
            "1-2: What is a queue? => First in, first out.",
            "2: What is a stack? => Last in first out.");
    assertThat(importing().leftOut(harvest))
        .containsExactly(
            "deep/two.txt:1-2: What is a queue?: repeats the question of "
                + folder
                + "/deep/one.md:1-2",
            "photo.png: : is of a kind that is not read (png)");
  }
}
