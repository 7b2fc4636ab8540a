package dev.mockingbird.llm;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A reply that is read no further than a model's longest can be, so that a broken server cannot
/// fill the memory.
final class BoundedReply extends FilterInputStream {
  /// Some hundred times what the most tokens that a model writes take as JSON.
  static final int MOST_BYTES = 4 * 1024 * 1024;

  private int left = MOST_BYTES;

  BoundedReply(InputStream in) {
    super(in);
  }

  /// The reply is larger than any that is meant.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("more than " + MOST_BYTES + " bytes");
    }
  }

  @Override
  public int read() throws IOException {
    int one = in.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = in.read(bytes, offset, length);
    count(Math.max(0, got));
    return got;
  }

  private void count(int bytes) throws TooLarge {
    left -= bytes;
    if (left < 0) {
      throw new TooLarge();
    }
  }
}
