package dev.mockingbird.material;

import dev.mockingbird.corpus.Giveaways;
import dev.mockingbird.domain.Claim;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Origin;
import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Stems;
import java.util.ArrayList;
import java.util.List;

/// Makes an entry into a question: names it, cuts its answer into key points, and gives each a
/// probe and hints that say nothing of it. Gives no id twice.
final class Maker {
  private static final int WORDS_OF_POINT = 4;

  private final Claims claims;
  private final FollowUps followUps;
  private final Giveaways giveaways;
  private final Names ids = new Names();

  Maker(Stems stems, Claims claims, Giveaways giveaways) {
    this.claims = claims;
    this.followUps = new FollowUps(stems);
    this.giveaways = giveaways;
  }

  /// @param topic of the import, for an entry that has none
  Question question(Entry entry, String topic) {
    String text = Printable.line(entry.text().question());
    String answer = Printable.text(entry.text().answer());
    String title =
        entry.title().isEmpty() ? Names.title(text) : Names.title(Printable.line(entry.title()));
    Question.Wording wording = new Question.Wording(text, List.of());
    return new Question(
        ids.id(text),
        new Question.Subject(entry.topic().isEmpty() ? topic : entry.topic(), entry.level(), title),
        wording,
        new Question.Reference(answer, List.of(source(entry.place()))),
        points(answer, wording, title));
  }

  private static String source(Place place) {
    return Printable.line(place.file().getFileName() + ", " + place.unit() + " " + place.lines());
  }

  /// A claim that the question itself states is no point; nobody could miss it.
  private List<KeyPoint> points(String answer, Question.Wording wording, String title) {
    List<String> telling =
        claims.telling(answer, wording.text()).stream()
            .filter(claim -> !giveaways.isInQuestion(claim, wording.text()))
            .toList();
    List<String> all = telling.isEmpty() ? List.of(Printable.line(answer)) : telling;
    Names names = new Names();
    List<KeyPoint> points = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String claim = all.get(i);
      points.add(
          new KeyPoint(
              names.id(Names.slug(claim, WORDS_OF_POINT)),
              1,
              new Claim(claim, List.of(), Origin.AUTO),
              List.of(),
              followUps.of(claim, title, i, all.size())));
    }
    return points;
  }
}
