package dev.mockingbird.interview;

import dev.mockingbird.domain.Job;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.References;
import dev.mockingbird.domain.Setup;
import java.util.List;
import java.util.Optional;

/// The questions there are, found by what they are about. May be called from many threads at once.
public interface QuestionBank {
  /// True once the other functions answer without waiting.
  default boolean isReady() {
    return true;
  }

  /// All questions, by topic, then level, then title.
  List<Question> all();

  /// The questions of an interview: of the setup's topics and levels where there are enough, then
  /// of the levels next to them; varied in subject, from easier to harder. Where the setup has a
  /// job description, those nearest to what it asks for come first. The same seed gives the same
  /// choice.
  ///
  /// @return at most as many as the setup asks for, never none
  /// @throws dev.mockingbird.domain.Refusal with code INVALID if a topic is unknown; the message
  ///     names those there are
  List<Question> choose(Setup setup, long seed);

  /// What of a job description each of these questions answers to; nothing for those that have
  /// nothing to do with it. By their titles and texts alone, so that no reason gives an answer
  /// away.
  default List<Job.Match> matches(Job job, List<Question> questions) {
    return List.of();
  }

  /// The questions that a text is about, by word and by meaning, the best first.
  List<Question> search(String text, int limit);

  /// The questions that somebody looks for who has typed this, perhaps not to the end of the last
  /// word: those in which its words occur, and if it has several words those near to it in meaning;
  /// the best first, none if none is about it.
  List<Question> about(String text);

  /// The question with this id; empty if the bank has none.
  default Optional<Question> question(String id) {
    return all().stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /// What an answer should be graded against: its question's own reference, and the references
  /// nearest to what was said.
  References references(Question own, String answer);
}
