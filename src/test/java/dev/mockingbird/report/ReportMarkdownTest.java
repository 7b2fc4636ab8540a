package dev.mockingbird.report;

import static dev.mockingbird.report.ReportExamples.covered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mockingbird.domain.Interview;
import dev.mockingbird.domain.Mode;
import dev.mockingbird.domain.Move;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Report;
import dev.mockingbird.domain.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportMarkdownTest {
  private static final Question QUESTION = ReportExamples.question("dropout", "deep-learning", 2);

  private static final List<String> HARMLESS = shape(parsed("harmless"));

  @Test
  void questionsAreCountedAsTheyWerePlannedNotAsTheyWereWishedFor() {
    Interview one = ReportExamples.interview(QUESTION);
    Setup wish = new Setup(List.of(), List.of(), 20, Mode.PRACTICE, one.setup().persona());
    Interview wished =
        new Interview(
            one.id(), one.owner(), one.began(), wish, one.plan(), List.of(), one.pending(), 0);

    assertThat(ReportMarkdown.of(Report.of(wished))).contains("practice with Ada, 1 question, all");
  }

  @Test
  void theWholeReportReadsLikeThis() {
    assertThat(ReportMarkdown.of(Report.of(ReportExamples.whole())))
        .startsWith(
            """
            # Interview report

            22 November 2026, 10:15 UTC: practice with Ada, 4 questions, all topics, all levels

            **Overall: 19%**

            The grade is the mean over the questions that count.\
            """)
        .contains(
            """
            | Topic | Grade | Questions |
            | --- | ---: | ---: |
            | deep learning | 29% | 2 |
            | clustering | 0% | 1 |

            ## Fix first

            1. **Right p2.** The point: Claim p2 of dropout. Asked: What is dropout?
            2. **Claim p1 of attention.** Asked: What is attention?
            3. **Claim p1 of k-means.** Asked: What is k-means?

            ## 1. Title of dropout

            What is dropout?

            deep learning, middle: answered. Weights earned: 3.5 of 6: 58%. 1 hint used.

            ### What was said

            **Interviewer:**

            > First: What is dropout?

            **You:**

            > Units are zeroed at random. It is also fast.\s\s

            *Graded by the built-in judge.*

            **Interviewer:**

            > Probe for p2?

            *You asked for a hint.*

            **Interviewer:**

            > hint 1

            **You:**

            > Weak units are removed for good.\s\s

            *Graded by the built-in judge.*

            ### Key points

            - **covered** (weight 3): Claim p1 of dropout.
              - Your words: “Units are zeroed at random.”
            - **contradicted** (weight 2): Claim p2 of dropout.
              - Your words: “removed for good”
              - Right is: Right p2.
            - **partly covered** (weight 1): Claim p3 of dropout.
              - Your words: “It is also fast.”
              - Missing: Missing of p3.

            ### Reference answer

            > Reference of **dropout** with $a_1$.
            """)
        .contains("clustering, middle: skipped, counts as 0. Weights earned: 0 of 1: 0%. no hints")
        .contains("*Graded by the built-in judge because the model timed out.*")
        .contains("ensembles, middle: not answered, does not count. no hints used.")
        .contains("*You ended the interview.*")
        .endsWith("\n");
  }

  @Test
  void anInterviewWithNothingToGradeSaysSo() {
    Report report = Report.of(ReportExamples.end(ReportExamples.interview(QUESTION)));
    assertThat(ReportMarkdown.of(report))
        .contains("**Not graded: no question was answered or skipped")
        .doesNotContain("Overall", "%", "By topic", "Fix first");
  }

  @Test
  void anInterviewThatGoesOnSaysSo() {
    Report report = Report.of(ReportExamples.interview(QUESTION));
    assertThat(ReportMarkdown.of(report)).contains(Phrases.UNFINISHED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# heading",
        "## 1. Title of dropout",
        "heading\n===",
        "heading\n---",
        "```\nno end",
        "~~~\nno end",
        "- item\n  - item",
        "1. item\n2) item",
        "12345678. item",
        "+ item",
        "> quote",
        "***",
        "| a | b |\n| - | - |",
        "<script>alert(1)</script>",
        "<!-- no end",
        "<details>",
        "![x](https://tracker.example/x.png)",
        "[x](javascript:alert(1))",
        "[x]: https://a.example",
        "<https://a.example>",
        "*a* _b_ **c** `d` ~~e~~ $f_1$",
        "&lt;b&gt; &amp; &#35;",
        "back\\slash\\\nand more\\",
        "    def f(x):\n        return x * 2",
        "\tindented",
        "one\n\ntwo\r\n\r\nthree\rfour",
        "trailing  \nspaces   ",
        "“quoted” “",
        "\u2028line\u0085feed"
      })
  void aCandidatesWordsReadAsTheyWereWrittenAndChangeNothingElse(String answer) {
    assertContained(answer);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void soDoAnyWords(long seed) {
    String signs = "a1 .)#>-+=*_`~[]()<>!&;|\\$\n\n\t:\"'";
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      assertContained(
          "x"
              + random
                  .ints(20, 0, signs.length())
                  .mapToObj(at -> signs.substring(at, at + 1))
                  .collect(Collectors.joining()));
    }
  }

  private static void assertContained(String answer) {
    Node nasty = parsed(answer);
    assertThat(shape(nasty)).isEqualTo(HARMLESS);
    BlockQuote quote = quotes(nasty).get(1);
    assertThat(text(quote)).isEqualTo(words(answer));
  }

  private static Node parsed(String answer) {
    Interview interview =
        ReportExamples.answer(
            ReportExamples.interview(QUESTION),
            new Move.Close(Move.Reason.COMPLETE),
            answer,
            covered("p1", answer, answer));
    return Parser.builder().build().parse(ReportMarkdown.of(Report.of(interview)));
  }

  /// All nodes of the report but those of the quoted answer, each by its type.
  private static List<String> shape(Node document) {
    List<String> types = new ArrayList<>();
    Node answer = quotes(document).get(1);
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (!block.equals(answer)) {
        addTypes(block, types);
      }
    }
    return types;
  }

  private static void addTypes(Node node, List<String> types) {
    types.add(node.getClass().getSimpleName());
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      // escaped signs split a text into several nodes
      if (!(child instanceof Text && child.getPrevious() instanceof Text)) {
        addTypes(child, types);
      }
    }
  }

  private static List<BlockQuote> quotes(Node document) {
    List<BlockQuote> quotes = new ArrayList<>();
    for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
      if (block instanceof BlockQuote quote) {
        quotes.add(quote);
      }
    }
    return quotes;
  }

  private static String text(BlockQuote quote) {
    StringBuilder text = new StringBuilder();
    quote.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(HardLineBreak node) {
            text.append('\n');
          }

          @Override
          public void visit(Paragraph node) {
            text.append(node.getPrevious() == null ? "" : "\n");
            visitChildren(node);
          }
        });
    return words(text.toString());
  }

  /// The lines that say something, with spaces for what an indent is shown by.
  private static String words(String text) {
    return text.replace("\t", "    ")
        .replace('\u00A0', ' ')
        .lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isBlank())
        .collect(Collectors.joining("\n"));
  }
}
