package dev.mockingbird.web;

import dev.mockingbird.interview.Discussant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/// A model that answers a remark when a test lets it, and not before. May be used from several
/// threads.
final class HeldDiscussant implements Discussant {
  private static final String BREAK = "\u0000";

  private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();

  /// Answers what was asked, or what is asked next.
  void answer(String words) {
    answers.add(words);
  }

  /// Has it fail as a bug does.
  void breakDown() {
    answers.add(BREAK);
  }

  /// The remarks that reached it.
  List<String> heard() {
    return heard;
  }

  @Override
  public Said discuss(Matter matter) {
    heard.add(matter.text());
    try {
      String words = answers.take();
      if (words.equals(BREAK)) {
        throw new IllegalStateException("planned: a model with a bug");
      }
      return new Said.Words(words, "a model");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Said.Unavailable("the test is over");
    }
  }
}
