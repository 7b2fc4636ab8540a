package dev.mockingbird.grading;

import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.Reading.Window;
import java.util.ArrayList;
import java.util.HashMap;
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
    if (sentences.size() == 1) {
      return sentences(IntStream.range(0, claims.size()).boxed().toList(), parts);
    }
    return sentences(wanted, reader.of(sentences, wanted.stream().map(claims::get).toList()));
  }

  private Sentences sentences(List<Integer> wanted, List<List<Map<Mark, Double>>> read) {
    Map<Integer, Map<Integer, Map<Mark, Double>>> shown = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      Map<Integer, Map<Mark, Double>> own = new HashMap<>();
      for (int j = 0; j < wanted.size(); j++) {
        own.put(wanted.get(j), read.get(i).get(j));
      }
      shown.put(numbers.get(i), own);
    }
    return new Sentences(shown);
  }

  /// The sentences of an answer, each read by itself beside some claims.
  ///
  /// @param read by the number of a sentence and of a claim, how likely each mark is of it there;
  ///     none without a network
  record Sentences(Map<Integer, Map<Integer, Map<Mark, Double>>> read) {
    /// How far the sentence that some words stand in shows a mark of a claim, 0 to 1; a part of the
    /// claim counts half for what states it. 0 of what was not read.
    double shows(Window window, int claim, Mark mark) {
      return shown(
          read.getOrDefault(window.sentence(), Map.of()).getOrDefault(claim, Map.of()), mark);
    }
  }

  private static double shown(Map<Mark, Double> marks, Mark mark) {
    return mark == Mark.CONTRADICTED
        ? marks.getOrDefault(mark, 0.0)
        : marks.getOrDefault(Mark.COVERED, 0.0) + marks.getOrDefault(Mark.PARTLY, 0.0) / 2;
  }
}
