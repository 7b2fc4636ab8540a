package dev.mockingbird.material;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The bytes of a text file as text: UTF-8, UTF-16 where its mark says so, else what Windows wrote,
/// which is said.
sealed interface Decoding {
  /// The text.
  ///
  /// @param assumed what was taken for granted, as a clause; empty if nothing
  /// @param line the first line that made it necessary; 0 if none
  record Text(String text, String assumed, int line) implements Decoding {}

  /// No text.
  ///
  /// @param line where that shows
  record NoText(int line, String why) implements Decoding {}

  static Decoding of(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return strict(bytes, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return strict(bytes, StandardCharsets.UTF_16BE);
    }
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return new NoText(
            line(bytes, i), "is no text (it holds a zero byte); save it as text in UTF-8");
      }
    }
    int wrong = firstWrong(bytes);
    return wrong < 0
        ? new Text(new String(bytes, StandardCharsets.UTF_8), "", 0)
        : windows(bytes, line(bytes, wrong));
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && bytes[0] == (byte) first && bytes[1] == (byte) second;
  }

  private static Decoding strict(byte[] bytes, Charset charset) {
    try {
      return new Text(decoder(charset).decode(ByteBuffer.wrap(bytes)).toString(), "", 0);
    } catch (CharacterCodingException e) {
      return new NoText(1, "begins as " + charset + " but is not; save it as text in UTF-8");
    }
  }

  /// Five bytes mean nothing in Windows-1252, and control characters stand in no text.
  private static Decoding windows(byte[] bytes, int line) {
    for (int i = 0; i < bytes.length; i++) {
      int one = bytes[i] & 0xFF;
      boolean isControl = one < 0x20 && one != '\n' && one != '\r' && one != '\t' && one != '\f';
      boolean isNothing = one == 0x81 || one == 0x8D || one == 0x8F || one == 0x90 || one == 0x9D;
      if (isControl || isNothing) {
        return new NoText(line(bytes, i), "is not text in UTF-8 here; save it as text in UTF-8");
      }
    }
    Charset charset = Charset.forName("windows-1252");
    return new Text(
        new String(bytes, charset), "is not UTF-8 here and was read as Windows-1252", line);
  }

  /// The place of the first byte that is not UTF-8; -1 if all are.
  private static int firstWrong(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    boolean isWrong = decoder(StandardCharsets.UTF_8).decode(in, out, true).isError();
    return isWrong ? in.position() : -1;
  }

  private static CharsetDecoder decoder(Charset charset) {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static int line(byte[] bytes, int place) {
    int line = 1;
    for (int i = 0; i < place; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
