package dev.mockingbird.domain;

import java.util.List;
import java.util.function.Predicate;

/// What the questions that count came to by topic and by competence, in weights of key points. It
/// is about those points only that name a competence: the others are counted, not guessed.
///
/// @param asked the points with a competence, in the order of the report
/// @param unnamed how many points of questions that count name none
public record Coverage(List<Asked> asked, int unnamed) {
  public Coverage {
    asked = List.copyOf(asked);
  }

  /// A key point that was asked for, and how it stands.
  public record Asked(Question question, Standing.Entry entry) {
    private Competence competence() {
      return entry.point().competence();
    }
  }

  /// What some of the points came to.
  ///
  /// @param earned their weight as far as it was earned, 0 to `weight`
  /// @param weight what all of them weigh; 0 where none was asked for
  /// @param asked the points themselves, in the order of the report
  public record Share(double earned, int weight, List<Asked> asked) {
    public Share {
      asked = List.copyOf(asked);
    }

    private static Share of(List<Asked> asked) {
      return new Share(
          asked.stream().mapToDouble(each -> each.entry().earned()).sum(),
          asked.stream().mapToInt(each -> each.entry().point().weight()).sum(),
          asked);
    }

    public boolean isEmpty() {
      return asked.isEmpty();
    }

    /// 0 to 1; 0 where none was asked for.
    public double score() {
      return isEmpty() ? 0 : earned / weight;
    }
  }

  static Coverage of(List<Report.Section> counted) {
    List<Asked> all =
        counted.stream()
            .flatMap(
                section ->
                    section.standing().entries().stream()
                        .map(entry -> new Asked(section.question(), entry)))
            .toList();
    List<Asked> named = all.stream().filter(each -> each.competence().isNamed()).toList();
    return new Coverage(named, all.size() - named.size());
  }

  /// False where no point names a competence, so that there is nothing to tell.
  public boolean isKnown() {
    return !asked.isEmpty();
  }

  /// In the order they were asked.
  public List<String> topics() {
    return asked.stream().map(each -> each.question().topic()).distinct().toList();
  }

  public Share of(Competence competence) {
    return share(each -> each.competence() == competence);
  }

  public Share of(String topic, Competence competence) {
    return share(each -> each.competence() == competence && each.question().topic().equals(topic));
  }

  private Share share(Predicate<Asked> belongs) {
    return Share.of(asked.stream().filter(belongs).toList());
  }
}
