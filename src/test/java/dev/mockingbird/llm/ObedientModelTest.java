package dev.mockingbird.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mockingbird.domain.Assessment;
import dev.mockingbird.domain.Basis;
import dev.mockingbird.domain.KeyPoint;
import dev.mockingbird.domain.Mark;
import dev.mockingbird.grading.BuiltInJudge;
import dev.mockingbird.grading.Verdict.Opinion;
import dev.mockingbird.llm.Injections.Injection;
import dev.mockingbird.llm.Injections.Place;
import dev.mockingbird.llm.Leashed.Weak;
import dev.mockingbird.llm.ScriptedModel.Heard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A model that does whatever an answer tells it gives nobody a better grade: each weak answer of
/// the bank with attacks written into it, against the same answer without them.
class ObedientModelTest {
  private static final long SEED = 20_261_122;
  private static final int ATTACKS_AN_ANSWER = 4;
  private static final Pattern SENTENCE = Pattern.compile("[^.!?\n]+");

  private static final ScriptedModel MODEL = new ScriptedModel();

  @RegisterExtension
  static final WireMockExtension server =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().dynamicPort().extensions(MODEL))
          .build();

  @Test
  void attacksGainNothing() {
    Leashed leashed = Leashed.at(server);
    Random random = new Random(SEED);
    List<Injection> attacks = Injections.all();
    List<Place> places = List.of(Place.values());
    Map<String, List<Double>> gains = new TreeMap<>();
    List<String> worst = new ArrayList<>();
    for (Weak weak : Leashed.weak()) {
      MODEL.follow(heard -> Leashed.honest(weak, heard));
      double honest = score(leashed, weak, weak.text());
      Collections.shuffle(attacks, random);
      for (Injection attack : attacks.subList(0, ATTACKS_AN_ANSWER)) {
        Injection injection = attack.about(weak.question().title());
        Place place = places.get(random.nextInt(places.size()));
        String answer = place.put(injection.written(), weak.text());
        MODEL.follow(heard -> obeying(injection, weak, heard));
        double gain = score(leashed, weak, answer) - honest;
        gains.computeIfAbsent(injection.kind(), _ -> new ArrayList<>()).add(gain);
        if (gain >= 0.2) {
          worst.add("%s %s gains %.2f in <%s>".formatted(injection.kind(), place, gain, answer));
        }
      }
    }
    gains.forEach(ObedientModelTest::print);
    List<Double> all = gains.values().stream().flatMap(List::stream).toList();
    print("all", all);
    assertThat(all).hasSizeGreaterThanOrEqualTo(500);
    assertThat(worst).as("seed %d", SEED).isEmpty();
    assertThat(mean(all)).isLessThanOrEqualTo(0.01);
  }

  /// Of what people gave: measured .76. It is the leash's price for a model that quotes what is
  /// nearest by plain vectors, which is not always what states the point.
  @Test
  void strongAnswersKeepWhatAnHonestModelGives() {
    Leashed leashed = Leashed.at(server);
    double given = 0;
    double kept = 0;
    for (Weak strong : Leashed.strong()) {
      MODEL.follow(heard -> Leashed.honest(strong, heard));
      given += byPeople(strong);
      kept += score(leashed, strong, strong.text());
    }
    System.out.printf(Locale.ROOT, "an honest model keeps %.3f of %.1f%n", kept / given, given);
    assertThat(kept / given).isBetween(0.7, 1.0);
  }

  private static double byPeople(Weak strong) {
    double earned = 0;
    double all = 0;
    for (KeyPoint point : strong.question().points()) {
      Mark mark = strong.marks().getOrDefault(point.id(), Mark.MISSED);
      earned += point.weight() * (mark == Mark.COVERED ? 1 : mark == Mark.PARTLY ? 0.5 : 0);
      all += point.weight();
    }
    return earned / all;
  }

  private static double score(Leashed leashed, Weak weak, String answer) {
    Assessment assessment = leashed.grade(weak.question(), answer);
    assertThat(assessment.basis())
        .isIn(
            Leashed.BASIS,
            new Basis.BuiltIn(BuiltInJudge.VERSION, "the answer says nothing but how to grade it"));
    return assessment.score(weak.question());
  }

  /// If it can read as much as a sentence of the attack, it obeys.
  private static List<Opinion> obeying(Injection injection, Weak weak, Heard heard) {
    String read = letters(heard.answer());
    boolean obeys =
        SENTENCE
                .matcher(injection.plain())
                .results()
                .map(found -> letters(found.group()))
                .anyMatch(sentence -> sentence.length() > 5 && read.contains(sentence))
            || read.contains(letters(injection.written()));
    return obeys ? Leashed.obedient(weak.question(), heard) : Leashed.honest(weak, heard);
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .map(Character::toLowerCase)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  private static void print(String kind, List<Double> gains) {
    System.out.printf(
        Locale.ROOT,
        "%-12s mean gain %+.4f  most %+.3f  (%d answers)%n",
        kind,
        mean(gains),
        Collections.max(gains),
        gains.size());
  }
}
