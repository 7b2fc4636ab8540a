package dev.mockingbird.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mockingbird.corpus.BrokenFiles;
import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From files of graded answers to the table and the predictions, with a judge that looks for one
/// word.
class GradeAgreementTest {
  private static final String HEADER = "id,dataset,question_id,question,reference,answer,grade\n";

  /// Two questions of two sets, texts with commas, quotation marks and lines, an empty sheet.
  private static final String ANSWERS =
      """
      a1,one,q1,"What, then?",It is yes.,"yes, ""indeed"" so",1
      a2,one,q1,"What, then?",It is yes.,"no
      not this",0
      a3,one,q1,"What, then?",It is yes.,yes,0.5
      a4,one,q1,"What, then?",It is yes.,,0
      b1,two,q1,And now?,Now is no.,no,1
      b2,two,q1,And now?,Now is no.,,0
      """;

  @TempDir private Path folder;

  @Test
  void eachSetIsGradedByItsOwnReferences() throws IOException {
    List<AnswerSet> sets =
        AnswerSet.read(List.of(file("all.csv", HEADER + ANSWERS)), Words::question);

    assertThat(sets).extracting(AnswerSet::name).containsExactly("one", "two");
    assertThat(sets.getFirst().questions())
        .extracting(question -> question.reference().text())
        .containsExactly("It is yes.");

    ScoredSet scored = sets.getFirst().graded(Words::grade);

    assertThat(scored.answers())
        .extracting(ScoredAnswer::score)
        .containsExactly(1.0, 0.0, 1.0, 0.0);
    assertThat(scored.blank()).isEqualTo(1);
    assertThat(scored.clusters()).hasSize(1);
    assertThat(scored.clusters().getFirst().pairs()).hasSize(3);
  }

  @Test
  void questionsOfTwoSetsAreTwoAlthoughTheyShareAnId() throws IOException {
    GradeAgreement agreement = graded(HEADER + ANSWERS);

    assertThat(ScoredSet.pooled(agreement.sets()).clusters()).hasSize(2);
    assertThat(GradeTable.of(agreement))
        .contains("one: 3 answers to 1 questions, 1 empty ones left out, ")
        .contains("two: 1 answers to 1 questions, 1 empty ones left out, ")
        .contains("all: 4 answers to 2 questions, 2 empty ones left out, ")
        .contains("(seed 20261)")
        // scores 1 0 1, grades 1 0 .5: .5 / sqrt(2/3 * 1/2), and one question never moves
        .contains("Pearson                     0.866 (0.866 to 0.866)")
        .contains("RMSE, calibrated            -")
        .contains("Pearson, with empty ones    ")
        .doesNotContain("NaN", "made up");
  }

  @Test
  void madeUpAnswersAreShownByKindAndKeptOutOfThePool() throws IOException {
    GradeAgreement agreement =
        graded(
            HEADER
                + ANSWERS
                + "adv-echo-q1-0,three,q1,What?,It is yes.,What?,0\n"
                + "adv-echo-q1-1,three,q1,What?,It is yes.,yes,0\n"
                + "adv-full_typos-q1-2,three,q1,What?,It is yes.,yse,1\n");

    assertThat(GradeTable.of(agreement))
        .containsPattern("made up +answers +mean +most +deserves")
        .containsPattern("echo +2 +0\\.500 +1\\.000 +0\\.000")
        .containsPattern("full_typos +1 +0\\.000 +0\\.000 +1\\.000")
        .contains("all: 4 answers to 2 questions");
  }

  @Test
  void whatAStandInGradedIsSaid() throws IOException {
    List<AnswerSet> sets =
        AnswerSet.read(List.of(file("all.csv", HEADER + ANSWERS)), Words::question);
    Basis standIn = new Basis.BuiltIn("1", "the model is away");

    GradeAgreement agreement =
        new GradeAgreement(
            List.of(
                sets.getFirst()
                    .graded(
                        (question, answer) ->
                            new Assessment(Words.grade(question, answer).findings(), standIn))));

    assertThat(GradeTable.of(agreement))
        .contains("  4 answers: Graded by the built-in judge because the model is away.");
  }

  @Test
  void predictionsHaveTheScoreOfEveryId() throws IOException {
    Path out = folder.resolve("out.csv");

    Predictions.to(out, List.of()).write(graded(HEADER + ANSWERS));

    assertThat(out)
        .content()
        .isEqualTo(
            """
            id,score
            a1,1.000000
            a2,0.000000
            a3,1.000000
            a4,0.000000
            b1,1.000000
            b2,0.000000
            """);
  }

  @Test
  void predictionsThatCannotBeWrittenAreRefusedBeforeAnythingIsGraded() throws IOException {
    Path answers = file("all.csv", HEADER + ANSWERS);

    assertThatThrownBy(() -> Predictions.to(folder.resolve("none/out.csv"), List.of(answers)))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("none/out.csv: must be a file in a folder that is there.");
    assertThatThrownBy(() -> Predictions.to(folder, List.of(answers)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("must be a file");
    assertThatThrownBy(() -> Predictions.to(folder.resolve("./all.csv"), List.of(answers)))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("holds the answers themselves; name another file.");
  }

  @Test
  void columnsMayStandInAnyOrderBesideOthers() throws IOException {
    String text =
        "\uFEFFgrade,answer,note,reference,question,question_id,dataset,id\r\n0.5,yes,,It is yes.,"
            + "What?,q1,one,a1\r\n";

    assertThat(GradedAnswerFiles.read(List.of(file("all.csv", text))))
        .containsExactly(
            new GradedAnswer(
                "a1", "one", new GradedAnswer.Asked("q1", "What?", "It is yes."), "yes", 0.5));
  }

  @Test
  void everyProblemOfEveryFileIsNamedWithItsLine() throws IOException {
    Path rows =
        file(
            "rows.csv",
            HEADER
                + "a1,one,q1,What?,\"It is\nyes.\",yes,1.5\n"
                + "a2,one,q1,What?,It is, yes.,yes,1\n"
                + "a1,one,,What?,It is yes.,yes,\n"
                + "a3,one,q1,What?,It is yes.,\"yes,1\n");
    Path columns = file("columns.csv", "id,dataset,question,answer,grade,id\na,b,c,d,1,e\n");
    Path empty = file("empty.csv", HEADER);
    Path nothing = file("nothing.csv", "");
    Path missing = folder.resolve("missing.csv");
    Path binary = Files.write(folder.resolve("x.csv"), new byte[] {(byte) 0xff, 0});

    List<Path> files = List.of(rows, columns, empty, nothing, missing, binary);

    assertThatThrownBy(() -> GradedAnswerFiles.read(files))
        .isInstanceOfSatisfying(
            BrokenFiles.class,
            broken ->
                assertThat(broken.problems()).containsExactlyInAnyOrderElementsOf(problems(files)));
  }

  private static List<Problem> problems(List<Path> files) {
    Path rows = files.get(0);
    Path columns = files.get(1);
    return List.of(
        new Problem(rows, 2, "grade is 1.5, must be a number from 0 to 1"),
        new Problem(
            rows,
            4,
            "has 8 fields, the header has 7; put text with commas or quotation"
                + " marks in quotes"),
        new Problem(rows, 5, "question_id is empty, only the answer may be"),
        new Problem(rows, 5, "grade is empty, only the answer may be"),
        new Problem(rows, 5, "id a1 stands in " + rows + ":2 too"),
        new Problem(
            rows, 6, "has a quotation mark in this row that nothing closes, or text after" + " it"),
        new Problem(columns, 1, "names the column id twice, must name it once"),
        new Problem(
            columns,
            1,
            "names no column question_id, reference; the first row must name id,"
                + " dataset, question_id, question, reference, answer, grade"),
        new Problem(files.get(2), 0, "holds no answers, needs one or more below its header"),
        new Problem(files.get(3), 0, "holds no answers, needs one or more below its header"),
        new Problem(files.get(4), 0, "there is no such file"),
        new Problem(files.get(5), 0, "is not text in UTF-8, save it as UTF-8"));
  }

  private GradeAgreement graded(String text) throws IOException {
    return new GradeAgreement(
        AnswerSet.read(List.of(file("graded.csv", text)), Words::question).stream()
            .map(set -> set.graded(Words::grade))
            .toList());
  }

  private Path file(String name, String text) throws IOException {
    return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
