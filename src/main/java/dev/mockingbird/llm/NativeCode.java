package dev.mockingbird.llm;

import java.nio.file.Path;

/// Where the tokenizer's native code is unpacked. The first call of the process decides.
final class NativeCode {
  private NativeCode() {}

  /// Its library would otherwise look for newer versions of itself on the network.
  static void unpackTo(Path cache) {
    System.setProperty("ENGINE_CACHE_DIR", cache.toString());
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
  }

  /// In the system's temporary folder.
  static Path usual() {
    return Path.of(System.getProperty("java.io.tmpdir", "."), "mockingbird");
  }
}
