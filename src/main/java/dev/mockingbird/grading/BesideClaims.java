package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Reading.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// An answer as a [ClaimReader] reads it beside the claims of its question: neighbouring sentences
/// together, as many as it reads at once, since one may need the others.
final class BesideClaims {
  private final List<Integer> numbers;
  private final List<String> sentences;
  private final List<String> claims;
  private final ClaimReader reader;
  private final List<List<Map<Mark, Double>>> parts;

  private BesideClaims(
      List<Integer> numbers, List<String> sentences, List<String> claims, ClaimReader reader) {
    this.numbers = numbers;
    this.sentences = sentences;
    this.claims = claims;
    this.reader = reader;
    this.parts = reader.of(together(sentences), claims);
  }

  /// @param spelling by which slips of the pen are mended before it is read
  static BesideClaims of(
      Reading reading, List<String> claims, Spelling spelling, ClaimReader reader) {
    List<List<Window>> sentences = reading.sentences();
    return new BesideClaims(
        sentences.stream().map(windows -> windows.getFirst().sentence()).toList(),
        sentences.stream().map(reading::words).map(spelling::mend).toList(),
        claims,
        reader);
  }

  private static List<String> together(List<String> sentences) {
    List<String> parts = new ArrayList<>();
    for (String sentence : sentences) {
      String longer = parts.isEmpty() ? sentence : parts.getLast() + " " + sentence;
      if (parts.isEmpty() || longer.length() > ClaimReader.LONGEST_WORDS) {
        parts.add(sentence);
      } else {
        parts.set(parts.size() - 1, longer);
      }
    }
    return parts;
  }

  /// How far a part of the answer states a claim, where it is most, 0 to 1; a part of the claim
  /// counts half.
  double stated(int claim) {
    return most(claim, Mark.COVERED);
  }

  /// How likely a part of the answer contradicts a claim, where it is most, 0 to 1.
  double contradicted(int claim) {
    return most(claim, Mark.CONTRADICTED);
  }

  private double most(int claim, Mark mark) {
    return parts.stream().mapToDouble(part -> shown(part.get(claim), mark)).max().orElse(0);
  }

  /// Where it says what it says of some claims: each sentence read by itself, since only so the
  /// network tells them apart. A single sentence has been read so already.
  Sentences sentences(List<Integer> wanted) {
    List<Integer> all = IntStream.range(0, claims.size()).boxed().toList();
    if (sentences.size() == 1) {
      return new Sentences(numbers, all, parts);
    }
    return new Sentences(
        numbers, wanted, reader.of(sentences, wanted.stream().map(claims::get).toList()));
  }

  /// The sentences of an answer, each read by itself beside some claims.
  ///
  /// @param numbers of the sentences
  /// @param claims that they were read beside
  /// @param read how likely each mark is of each of these claims in each sentence; none without a
  ///     network
  record Sentences(
      List<Integer> numbers, List<Integer> claims, List<List<Map<Mark, Double>>> read) {
    /// How far the sentence that some words stand in shows a mark of a claim, 0 to 1; a part of the
    /// claim counts half for what states it.
    double shows(Window window, int claim, Mark mark) {
      return read.isEmpty()
          ? 0
          : shown(read.get(numbers.indexOf(window.sentence())).get(claims.indexOf(claim)), mark);
    }
  }

  private static double shown(Map<Mark, Double> marks, Mark mark) {
    return mark == Mark.CONTRADICTED
        ? marks.getOrDefault(mark, 0.0)
        : marks.getOrDefault(Mark.COVERED, 0.0) + marks.getOrDefault(Mark.PARTLY, 0.0) / 2;
  }
}
