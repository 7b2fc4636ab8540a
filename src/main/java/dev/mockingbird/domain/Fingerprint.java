package dev.mockingbird.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Names a content by its beginning of a SHA-256: the same content has the same name on every
/// machine, another content another one. Each part goes in with its length, so that no two contents
/// run together into the same bytes.
final class Fingerprint {
  private static final int DIGITS = 12;

  private final MessageDigest digest;

  private Fingerprint() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Of all that a judge reads of a question: its text, its reference answer and its key points
  /// with their claims and misconceptions.
  static String of(Question question) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.add(question.text());
    fingerprint.add(question.reference().text());
    question.points().forEach(fingerprint::add);
    return fingerprint.name();
  }

  /// Of examples in their order.
  static String of(List<Example> examples) {
    Fingerprint fingerprint = new Fingerprint();
    for (Example example : examples) {
      fingerprint.add(example.pointId());
      fingerprint.add(example.mark().word());
      fingerprint.add(example.words());
    }
    return fingerprint.name();
  }

  private String name() {
    return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
  }

  private void add(KeyPoint point) {
    add(point.id());
    add(point.weight());
    add(point.claim());
    add(point.misconceptions().size());
    for (Misconception misconception : point.misconceptions()) {
      add(misconception.belief());
      add(misconception.correction());
    }
  }

  private void add(Claim claim) {
    List<String> phrasings = claim.phrasings().toList();
    add(phrasings.size());
    phrasings.forEach(this::add);
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }

  private void add(int number) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
  }
}
