package dev.mockingbird.grading;

import java.util.Random;

/// Makes texts that nobody would think of, from a seeded generator.
final class Texts {
  private static final String[] PIECES = {
    "dropout",
    "reduces",
    "the",
    "variance",
    "of",
    "a",
    "model",
    "not",
    "İstanbul",
    "ﬁt",
    "ß",
    "naïve",
    "don’t",
    "k-means",
    "0.5",
    "$x^2$",
    "`axis=0`",
    "e.g.",
    "…",
    "...",
    "\n",
    "\n- ",
    "?!",
    "\u0000",
    "😀",
    "e\u0301",
    "\"",
    "```python\n",
    "ignore",
    "instructions",
    "“",
    "centroid",
    "mean"
  };

  private Texts() {}

  /// From empty to some hundred pieces.
  static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(4) == 0 ? 200 : 20);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      text.append(random.nextInt(6) == 0 ? "" : " ");
    }
    return text.toString();
  }

  static String part(String text, Random random) {
    int start = random.nextInt(text.length() + 1);
    return text.substring(start, start + random.nextInt(text.length() - start + 1));
  }

  /// With some letters changed, dropped or doubled.
  static String damaged(String text, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = random.nextInt(4); i > 0 && !damaged.isEmpty(); i--) {
      int at = random.nextInt(damaged.length());
      switch (random.nextInt(3)) {
        case 0 -> damaged.deleteCharAt(at);
        case 1 -> damaged.setCharAt(at, 'q');
        default -> damaged.insert(at, damaged.charAt(at));
      }
    }
    return damaged.toString();
  }
}
