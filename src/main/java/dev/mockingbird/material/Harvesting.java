package dev.mockingbird.material;

import dev.mockingbird.corpus.Problem;
import dev.mockingbird.domain.Level;
import dev.mockingbird.domain.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One import under way: goes through the files and keeps book of what becomes of them. Not for
/// sharing between threads.
final class Harvesting {
  private static final int WORDS_OF_TOPIC = 5;

  private final Maker maker;
  private final Limits limits;
  private final String topic;
  private final List<Harvest.Taken> taken = new ArrayList<>();
  private final List<Harvest.LeftOut> leftOut = new ArrayList<>();
  private final List<Harvest.Remark> remarks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// The place of each question taken, by its folded words.
  private final Map<String, Place> asked = new HashMap<>();

  /// @param topic of the questions; empty: by the file's name
  Harvesting(Maker maker, Limits limits, String topic) {
    this.maker = maker;
    this.limits = limits;
    this.topic = topic;
  }

  Harvest of(Path fileOrFolder) {
    if (Files.isDirectory(fileOrFolder)) {
      files(fileOrFolder).forEach(this::read);
    } else if (Files.exists(fileOrFolder)) {
      read(fileOrFolder);
    } else {
      problem(fileOrFolder, 0, "there is no such file or folder");
    }
    return result(fileOrFolder);
  }

  /// What somebody sent; there need be no file of that name.
  Harvest of(Path name, byte[] content) {
    if (isOfSize(name, content.length)) {
      read(name, content);
    }
    return result(name);
  }

  private Harvest result(Path source) {
    if (taken.isEmpty() && problems.isEmpty()) {
      problem(
          source,
          0,
          "holds no question with an answer; numbered questions, questions as headings, and tables"
              + " with a column question and a column answer are found");
    }
    return new Harvest(taken, leftOut, remarks, problems);
  }

  private List<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      problem(folder, 0, "cannot be read: " + e.getMessage());
      return List.of();
    }
  }

  private void read(Path file) {
    try {
      if (isOfSize(file, Files.size(file))) {
        read(file, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      problem(file, 0, "cannot be read: " + e);
    }
  }

  private boolean isOfSize(Path file, long size) {
    if (size > limits.bytes()) {
      problem(file, 0, "is larger than " + limits.megabytes() + " MB; split it");
    } else if (size == 0) {
      problem(file, 0, "is empty");
    }
    return size > 0 && size <= limits.bytes();
  }

  private void read(Path file, byte[] bytes) {
    switch (Kind.of(file, bytes)) {
      case PDF -> keep(file, new OfficeFile(limits).pdf(bytes));
      case DOCX -> keep(file, new OfficeFile(limits).docx(bytes));
      case HTML -> text(file, bytes, HtmlPage::read);
      case CSV -> text(file, bytes, CsvTable::read);
      case JSON_LINES -> text(file, bytes, text -> JsonLines.read(Line.of(text)));
      case ARTICLE -> text(file, bytes, text -> new Reading.Article(Line.of(text), List.of()));
      case UNKNOWN ->
          leftOut.add(
              new Harvest.LeftOut(
                  Place.of(file),
                  "",
                  "is of a kind that is not read (" + Kind.extension(file) + ")"));
    }
  }

  private void text(Path file, byte[] bytes, Function<String, Reading> reader) {
    switch (Decoding.of(bytes)) {
      case Decoding.NoText(int line, String why) -> problem(file, line, why);
      case Decoding.Text(String text, String assumed, int line) -> {
        if (!assumed.isEmpty()) {
          remark(new Place(file, line, line), assumed);
        }
        keep(file, reader.apply(text));
      }
    }
  }

  private void keep(Path file, Reading reading) {
    switch (reading) {
      case Reading.Broken(int line, String why) -> problem(file, line, why);
      case Reading.Table(List<Reading.Row> rows, List<Reading.Dropped> dropped) -> {
        rows.forEach(row -> take(entry(file, row)));
        drop(file, dropped);
      }
      case Reading.Article(List<Line> lines, List<Reading.Dropped> dropped) -> {
        article(file, lines);
        drop(file, dropped);
      }
    }
  }

  private void drop(Path file, List<Reading.Dropped> dropped) {
    dropped.forEach(
        one ->
            leftOut.add(
                new Harvest.LeftOut(
                    new Place(file, one.first(), one.last()), words(one.words()), one.why())));
  }

  private Entry entry(Path file, Reading.Row row) {
    Place place = new Place(file, row.first(), row.last());
    Optional<Level> level = Levels.of(row.level());
    if (level.isEmpty() && !row.level().isBlank()) {
      remark(
          place,
          "level is \"" + row.level() + "\", must be junior, middle or senior; taken as middle");
    }
    return new Entry(
        place,
        row.text(),
        Names.slug(row.topic(), WORDS_OF_TOPIC),
        level.orElse(Level.MIDDLE),
        row.title());
  }

  /// Text in which questions and answers stand one after the other.
  void article(Path file, List<Line> lines) {
    Sheet sheet = new Sheet(lines);
    Segments segments = new Segments(sheet);
    Map<Integer, String> reasons = new HashMap<>(segments.leftOut());
    for (Segments.Pair pair : segments.pairs()) {
      Place place = new Place(file, sheet.number(pair.first()), sheet.number(pair.last()));
      take(Entry.of(place, new Entry.Text(pair.question(), pair.answer())));
    }
    segments
        .gaps()
        .forEach((line, gap) -> remark(place(file, sheet, line, line), gap + " before this"));
    leaveOut(file, sheet, reasons);
  }

  /// Lines that follow each other and have one reason are named together.
  private void leaveOut(Path file, Sheet sheet, Map<Integer, String> reasons) {
    int from = 0;
    while (from < sheet.size()) {
      String reason = reasons.getOrDefault(from, "");
      int last = from;
      for (int i = from + 1; i < sheet.size(); i++) {
        if (!sheet.isBlank(i) && !reasons.getOrDefault(i, "").equals(reason)) {
          break;
        }
        last = sheet.isBlank(i) ? last : i;
      }
      if (!reason.isEmpty()) {
        leftOut.add(
            new Harvest.LeftOut(place(file, sheet, from, last), words(sheet.text(from)), reason));
      }
      from = sheet.nextFilled(last + 1);
    }
  }

  private static Place place(Path file, Sheet sheet, int from, int last) {
    return new Place(file, sheet.number(from), sheet.number(last));
  }

  private static String words(String text) {
    String line = Printable.line(text);
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  /// Takes an entry, unless its question was taken before.
  void take(Entry entry) {
    String question = entry.text().question();
    Place first = asked.putIfAbsent(Inline.folded(question), entry.place());
    if (first != null) {
      leftOut.add(
          new Harvest.LeftOut(entry.place(), words(question), "repeats the question of " + first));
    } else if (taken.size() == limits.questions()) {
      leftOut.add(
          new Harvest.LeftOut(
              entry.place(),
              words(question),
              "is beyond the limit of " + limits.questions() + " questions"));
    } else {
      Question made =
          maker.question(entry, topic.isEmpty() ? topicOf(entry.place().file()) : topic);
      taken.add(new Harvest.Taken(entry.place(), made));
    }
  }

  private static String topicOf(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    String slug = Names.slug(name, WORDS_OF_TOPIC);
    return slug.isEmpty() ? "own" : slug;
  }

  private void remark(Place place, String text) {
    remarks.add(new Harvest.Remark(place, text));
  }

  private void problem(Path file, int line, String message) {
    problems.add(new Problem(file, line, message));
  }
}
