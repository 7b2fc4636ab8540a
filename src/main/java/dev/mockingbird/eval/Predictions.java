package dev.mockingbird.eval;

import dev.mockingbird.domain.Refusal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/// A table of what the judge gave each answer, by its id, for other tools to compute with.
public record Predictions(Path file) {
  /// The place to write to, looked at before anything is graded, which takes minutes.
  ///
  /// @param inputs which must not be written over
  /// @throws Refusal if nothing can be written there
  public static Predictions to(Path file, List<Path> inputs) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
      throw refusal(file, "must be a file in a folder that is there.");
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw refusal(file, "cannot be written; name a file in a folder of yours.");
    }
    if (inputs.stream().anyMatch(input -> isSame(input, file))) {
      throw refusal(file, "holds the answers themselves; name another file.");
    }
    return new Predictions(file);
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException _) {
      return false; // what cannot be read is named when it is
    }
  }

  /// In place of what the file held before.
  public void write(GradeAgreement agreement) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setHeader("id", "score").setRecordSeparator('\n').get();
    try (BufferedWriter writer = Files.newBufferedWriter(file);
        CSVPrinter rows = new CSVPrinter(writer, format)) {
      for (ScoredSet set : agreement.sets()) {
        for (ScoredAnswer one : set.answers()) {
          rows.printRecord(one.answer().id(), String.format(Locale.ROOT, "%.6f", one.score()));
        }
      }
    } catch (IOException e) {
      throw refusal(file, "cannot be written: " + e);
    }
  }

  private static Refusal refusal(Path file, String problem) {
    return new Refusal(Refusal.Code.INVALID, file + ": " + problem);
  }
}
