package dev.mockingbird.report;

import dev.mockingbird.domain.Finding;
import dev.mockingbird.domain.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Shows in an answer which words the findings rest on: the answer in segments, each plain or
/// marked. Quotes may overlap, so that a segment can carry several marks; put together the segments
/// are the answer, to the letter.
public final class Highlights {
  private Highlights() {}

  /// A piece of the answer.
  ///
  /// @param marks the findings that quote it, in the order they were given; none: plain
  public record Segment(String text, List<Finding> marks) {
    public Segment {
      marks = List.copyOf(marks);
    }

    /// What to colour it by; an error is to be seen, whatever else the words are worth. Empty:
    /// plain.
    public String kind() {
      List<String> kinds = marks.stream().map(Finding::kind).toList();
      return Stream.of("contradicted", "covered", "partly")
          .filter(kinds::contains)
          .findFirst()
          .orElse("");
    }
  }

  /// The answer in segments.
  ///
  /// @param findings whose quotes stand in the answer
  public static List<Segment> of(String answer, List<Finding> findings) {
    List<Integer> cuts = cuts(answer, findings);
    List<Segment> segments = new ArrayList<>();
    for (int i = 1; i < cuts.size(); i++) {
      int start = cuts.get(i - 1);
      int end = cuts.get(i);
      List<Finding> marks = findings.stream().filter(f -> quotes(f, start, end)).toList();
      segments.add(new Segment(answer.substring(start, end), marks));
    }
    return segments;
  }

  /// Where a segment begins or ends.
  private static List<Integer> cuts(String answer, List<Finding> findings) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, answer.length()));
    for (Finding finding : findings) {
      finding.proof().map(Quote::start).ifPresent(cuts::add);
      finding.proof().map(Quote::end).ifPresent(cuts::add);
    }
    return List.copyOf(cuts);
  }

  private static boolean quotes(Finding finding, int start, int end) {
    return finding
        .proof()
        .filter(quote -> quote.start() <= start && end <= quote.end())
        .isPresent();
  }
}
