package dev.mockingbird.search;

import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What something can be found by: its words, and the passages whose meanings it is found by. A
/// question of the bank is one such thing, a document of a test collection another, so that what is
/// measured on collections is what ranks the bank.
///
/// @param words by the parts it has
/// @param passages one or more
record Searchable(Map<Part, String> words, List<String> passages) {
  Searchable {
    words = Map.copyOf(words);
    passages = List.copyOf(passages);
  }

  /// The passages: the question first, which stands for it among its like; one for each claim,
  /// after the title, for it may not name what it is about; one for each paragraph of the
  /// reference.
  ///
  /// One vector for the whole reference is worse: of 88 answers put together from accepted wordings
  /// it finds 82 % at first place, these, by the nearest of them, 89 % (22 questions,
  /// all-MiniLM-L6-v2); of the rewordings of the questions 95 %, these all.
  static Searchable of(Question question) {
    String title = question.title();
    List<String> passages = new ArrayList<>();
    passages.add(title + ". " + question.text());
    for (KeyPoint point : question.points()) {
      passages.add(title + ": " + point.claim().text());
    }
    Collections.addAll(passages, question.reference().text().split("\\n\\s*\\n"));
    return new Searchable(
        Map.of(
            Part.TITLE,
            title,
            Part.QUESTION,
            Stream.concat(Stream.of(question.text()), question.wording().variants().stream())
                .collect(Collectors.joining("\n")),
            Part.CLAIMS,
            question.points().stream()
                .flatMap(Searchable::statements)
                .collect(Collectors.joining("\n")),
            Part.TEXT,
            question.reference().text()),
        passages);
  }

  /// A plain document is one passage. Cut into windows of two to four sentences it is found worse
  /// on both test sets, by its title too better on one and worse on the other.
  static Searchable of(String title, String text) {
    return new Searchable(Map.of(Part.TITLE, title, Part.TEXT, text), List.of(title + ". " + text));
  }

  /// What people say about a key point; a false belief about it is about it all the same.
  private static Stream<String> statements(KeyPoint point) {
    return Stream.concat(
        point.claim().phrasings(), point.beliefs().stream().flatMap(Claim::phrasings));
  }
}
