package dev.mockingbird.corpus;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Reads folders of question files, in the format of `corpus/README.md`, into checked questions.
/// Several folders are one bank: an id names one question in all of them. The first must be there.
public final class QuestionFiles {
  private final Stems stems;

  /// @param stems by which a probe or hint is found to give its claim away
  public QuestionFiles(Stems stems) {
    this.stems = stems;
  }

  /// What was found in some folders.
  ///
  /// @param whole the questions by their files, in the order of folders and paths
  /// @param problems what is wrong with other files, or with a folder
  /// @param isUnread true if one of them could not be read, and perhaps can in a moment
  record Found(SequencedMap<Path, Question> whole, List<Problem> problems, boolean isUnread) {}

  /// As [#read(List)], of one folder.
  public List<Question> read(Path folder) {
    return read(List.of(folder));
  }

  /// The questions of all `*.md` files below the folders but those named `README.md`, hidden ones
  /// and those below a folder `eval`, in the order of folders and paths; one or more. All are taken
  /// or none.
  ///
  /// @throws BrokenFiles with every problem of every file
  public List<Question> read(List<Path> folders) {
    return List.copyOf(readAll(folders).values());
  }

  /// As [#read(List)], with the file of each question.
  public SequencedMap<Path, Question> readAll(List<Path> folders) {
    Problems problems = new Problems();
    SequencedMap<Path, Question> whole = wholeOnes(folders, problems);
    problems.refuseIfAny();
    if (whole.isEmpty()) {
      problems.add(folders.getFirst(), 0, "holds no question files, needs one or more *.md");
    }
    problems.refuseIfAny();
    return whole;
  }

  /// The questions of all files that are in order, and what is wrong with the others.
  Found find(List<Path> folders) {
    Problems problems = new Problems();
    SequencedMap<Path, Question> whole = wholeOnes(folders, problems);
    return new Found(whole, problems.all(), problems.isUnread());
  }

  /// The question files below the folders, whatever is in them. The first folder must be there.
  static List<Path> list(List<Path> folders, Problems problems) {
    TextFiles texts = new TextFiles(problems);
    return folders.stream()
        .filter(folder -> folder.equals(folders.getFirst()) || Files.exists(folder))
        .flatMap(
            folder -> texts.below(folder, file -> isQuestion(folder.relativize(file))).stream())
        .toList();
  }

  private SequencedMap<Path, Question> wholeOnes(List<Path> folders, Problems problems) {
    QuestionReader reader =
        new QuestionReader(new TextFiles(problems), new Giveaways(stems), problems);
    SequencedMap<Path, Question> whole = new LinkedHashMap<>();
    for (Path file : list(folders, problems)) {
      reader.read(file).ifPresent(question -> whole.put(file, question));
    }
    return whole;
  }

  /// Writes questions that no person has written into a folder that may hold others, all or none.
  ///
  /// @return the files, in the order of the questions
  /// @throws BrokenFiles if a file of that name is there, or one cannot be written or read again
  /// @throws dev.mockingbird.domain.Refusal with code NO_ROOM if the disk is full
  public List<Path> add(Path folder, List<Question> questions) {
    return new NewFiles(this, folder).write(questions);
  }

  /// True for a path relative to the folder.
  private static boolean isQuestion(Path file) {
    String name = file.getFileName().toString();
    for (Path part : file) {
      if (part.toString().equals("eval")) {
        return false;
      }
    }
    boolean isHidden = name.startsWith("."); // editors leave such beside a file that is open
    return name.endsWith(".md") && !name.equals("README.md") && !isHidden;
  }
}
