package dev.mockingbird.search;

/// The parts of what is searched, and how much a word in them counts.
enum Part {
  TITLE(3),
  QUESTION(2),
  CLAIMS(1),
  TEXT(1);

  private final float weight;

  Part(float weight) {
    this.weight = weight;
  }

  float weight() {
    return weight;
  }
}
