package dev.mockingbird.store;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes each half of a surrogate pair as `\\uXXXX`: an answer may hold a half alone, and so may a
/// quote that begins inside an emoji. UTF-8 has no bytes for a half and would turn it into `?`,
/// after which the quote no longer stands in its answer. All other text stays readable.
final class SurrogateEscapes extends CharacterEscapes {
  private static final long serialVersionUID = 1L;

  @Override
  public int[] getEscapeCodesForAscii() {
    return standardAsciiEscapesForJSON();
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int character) {
    return Character.isSurrogate((char) character)
        ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", character))
        : null;
  }
}
