package dev.mockingbird.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What an interview showed: a pure function of the interview, so that it can be made any time from
/// what is recorded.
///
/// @param sections the questions that were put, in their order, but not the one under way
/// @param topics the same, by topic
/// @param fixFirst up to three points that would gain most
public record Report(
    Interview interview, List<Section> sections, List<TopicScore> topics, List<Fix> fixFirst) {
  private static final int FIXES = 3;

  public Report {
    sections = List.copyOf(sections);
    topics = List.copyOf(topics);
    fixFirst = List.copyOf(fixFirst);
  }

  /// What came of the reviews that were asked for after its end, in order.
  public List<Reviewed> reviewed() {
    return Reviewed.of(interview);
  }

  /// How the questions that count went by topic and by competence.
  public Coverage coverage() {
    return Coverage.of(counted().toList());
  }

  /// One question: what was said, and how it stands.
  ///
  /// @param turns the indices of the interview's turns about this question
  public record Section(
      Question question, State state, Standing standing, List<Integer> turns, int hints) {
    public Section {
      turns = List.copyOf(turns);
    }

    /// 0 to 1.
    public double score() {
      return standing.score();
    }
  }

  /// What became of a question.
  public enum State {
    ANSWERED,
    /// counts as 0
    SKIPPED,
    /// the interview ended before it was answered; does not count
    OPEN
  }

  /// How a topic went.
  ///
  /// @param score mean over the topic's questions that count, 0 to 1
  public record TopicScore(String topic, double score, int questions) {}

  /// A point to fix, and its question.
  public record Fix(Question question, Standing.Entry entry) {
    private boolean isFalseBelief() {
      return entry.finding() instanceof Finding.Contradicted;
    }

    /// What to learn: the correction of what was said wrongly, else the claim.
    public String lesson() {
      return entry.finding() instanceof Finding.Contradicted(String _, Quote _, String correction)
          ? correction
          : entry.point().claim().text();
    }
  }

  public static Report of(Interview interview) {
    List<Section> sections =
        interview.plan().stream()
            .filter(question -> wasPut(interview, question))
            .map(question -> section(interview, question))
            .toList();
    return new Report(interview, sections, topics(sections), fixes(sections));
  }

  /// The mean over the questions that count, 0 to 1; 0 where none does ([#isGraded] tells).
  public double score() {
    return counted().mapToDouble(Section::score).average().orElse(0);
  }

  /// False if no question was answered or skipped, so that there is nothing to grade.
  public boolean isGraded() {
    return counted().findAny().isPresent();
  }

  private Stream<Section> counted() {
    return sections.stream().filter(section -> section.state() != State.OPEN);
  }

  /// While the interview goes on, the question under way is left out: the report would answer it.
  private static boolean wasPut(Interview interview, Question question) {
    return interview.turns().stream().anyMatch(turn -> Interview.isAbout(turn, question))
        && !Interview.questionOf(interview.pending().move()).equals(question.id());
  }

  private static Section section(Interview interview, Question question) {
    List<Integer> indices = new ArrayList<>();
    int hints = 0;
    State state = State.OPEN;
    for (int i = 0; i < interview.turns().size(); i++) {
      Turn turn = interview.turns().get(i);
      if (!Interview.isAbout(turn, question)) {
        continue;
      }
      indices.add(i);
      hints += turn instanceof Turn.Hinted ? 1 : 0;
      state = stateAfter(state, turn);
    }
    return new Section(question, state, interview.standing(question), indices, hints);
  }

  private static State stateAfter(State before, Turn turn) {
    return switch (turn) {
      case Turn.Answered _ -> State.ANSWERED;
      case Turn.Skipped _ -> before == State.ANSWERED ? before : State.SKIPPED;
      case Turn.Hinted _, Turn.Ended _ -> before;
    };
  }

  private static List<TopicScore> topics(List<Section> sections) {
    List<Section> counted = sections.stream().filter(s -> s.state() != State.OPEN).toList();
    return counted.stream()
        .map(section -> section.question().topic())
        .distinct()
        .map(
            topic -> {
              List<Section> own =
                  counted.stream().filter(s -> s.question().topic().equals(topic)).toList();
              double score = own.stream().mapToDouble(Section::score).average().orElse(0);
              return new TopicScore(topic, score, own.size());
            })
        .toList();
  }

  /// Contradictions first, since a false belief does more harm than a gap; then by what the point
  /// would have earned.
  private static List<Fix> fixes(List<Section> sections) {
    Comparator<Fix> worst =
        Comparator.comparingInt((Fix fix) -> fix.isFalseBelief() ? 0 : 1)
            .thenComparingDouble(fix -> fix.entry().earned() - fix.entry().point().weight());
    return sections.stream()
        .filter(section -> section.state() != State.OPEN)
        .flatMap(s -> s.standing().open().stream().map(entry -> new Fix(s.question(), entry)))
        .sorted(worst)
        .limit(FIXES)
        .toList();
  }
}
