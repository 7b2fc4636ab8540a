package dev.mockingbird.llm;

import dev.mockingbird.domain.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Keeps the vectors of texts that come again at every start, since one takes milliseconds and a
/// bank has thousands. A file for each list of texts, named after them and the network; what is
/// missing, cut off or cannot be written is computed, and nothing else is lost by it. May be shared
/// between threads, and its folder between processes.
final class KeptVectors implements Vectors {
  /// The least recently used beyond them go.
  static final int MOST_FILES = 2_000;

  /// An older file that is read is marked as used, so that it stays.
  private static final Duration BETWEEN_MARKS = Duration.ofDays(1);

  private static final String SUFFIX = ".vectors";

  private final Path folder;
  private final String network;
  private final Vectors vectors;
  private byte[] digest = {};

  /// @param network the resource it is read from
  /// @param vectors computes what is not kept
  KeptVectors(Path folder, String network, Vectors vectors) {
    this.folder = folder;
    this.network = network;
    this.vectors = vectors;
  }

  @Override
  public List<float[]> of(List<String> texts) {
    if (texts.isEmpty()) {
      return List.of();
    }
    Path file = folder.resolve(name(texts));
    return read(file, texts.size())
        .orElseGet(
            () -> {
              List<float[]> computed = vectors.of(texts);
              write(file, computed);
              return computed;
            });
  }

  private String name(List<String> texts) {
    MessageDigest name = sha256();
    name.update(digest());
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      name.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      name.update(bytes);
    }
    return HexFormat.of().formatHex(name.digest(), 0, 16) + SUFFIX;
  }

  /// Some hundredths of a second, once.
  private synchronized byte[] digest() {
    if (digest.length == 0) {
      try (InputStream stream = SentenceModel.resource(network)) {
        digest = sha256().digest(stream.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("the network cannot be read", e);
      }
    }
    return digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// The numbers, then their checksum.
  private static Optional<List<float[]>> read(Path file, int count) {
    try {
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      int size = (bytes.length - Long.BYTES) / Float.BYTES / count;
      if (bytes.length != size(count, size) || !isWhole(bytes)) {
        return Optional.empty();
      }
      markAsUsed(file);
      ByteBuffer values = ByteBuffer.wrap(bytes);
      return Optional.of(Stream.generate(() -> vector(values, size)).limit(count).toList());
    } catch (IOException e) {
      return Optional.empty(); // computed again
    }
  }

  private static int size(int count, int size) {
    return count * size * Float.BYTES + Long.BYTES;
  }

  private static boolean isWhole(byte[] bytes) {
    int end = bytes.length - Long.BYTES;
    return end > 0 && ByteBuffer.wrap(bytes).getLong(end) == checksum(bytes, end);
  }

  private static long checksum(byte[] bytes, int end) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, end);
    return checksum.getValue();
  }

  private static float[] vector(ByteBuffer bytes, int size) {
    float[] vector = new float[size];
    for (int i = 0; i < size; i++) {
      vector[i] = bytes.getFloat();
    }
    return vector;
  }

  private static void markAsUsed(Path file) throws IOException {
    Instant now = Instant.now();
    if (lastUsed(file).toInstant().isBefore(now.minus(BETWEEN_MARKS))) {
      Files.setLastModifiedTime(file, FileTime.from(now));
    }
  }

  private void write(Path file, List<float[]> computed) {
    byte[] bytes = bytes(computed);
    try {
      Files.createDirectories(folder);
      put(file, bytes);
      forgetOldest();
    } catch (IOException e) {
      // no room, or not ours to write in: the next start computes it once more
    }
  }

  /// Under another name first, so that nobody reads half of it.
  private void put(Path file, byte[] bytes) throws IOException {
    Path half = Files.createTempFile(folder, "half", "");
    try {
      Files.write(half, bytes);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static byte[] bytes(List<float[]> computed) {
    byte[] bytes = new byte[size(computed.size(), computed.getFirst().length)];
    ByteBuffer values = ByteBuffer.wrap(bytes);
    for (float[] vector : computed) {
      for (float value : vector) {
        values.putFloat(value);
      }
    }
    values.putLong(checksum(bytes, values.position()));
    return bytes;
  }

  private void forgetOldest() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(file -> file.toString().endsWith(SUFFIX)).forEach(files::add);
    }
    if (files.size() <= MOST_FILES) {
      return;
    }
    files.sort(Comparator.comparing(KeptVectors::lastUsed));
    for (Path file : files.subList(0, files.size() - MOST_FILES)) {
      Files.deleteIfExists(file);
    }
  }

  private static FileTime lastUsed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // another process has deleted it
    }
  }
}
