package dev.mockingbird.llm;

import dev.mockingbird.domain.Refusal;
import java.net.URI;
import java.net.URISyntaxException;

/// One model at one address, with the key it takes.
///
/// @param baseUrl absolute, without a slash at the end
record Endpoint(Provider provider, String model, String baseUrl, Secret key) {
  /// Provider and model, such as `ollama llama3.1`.
  String name() {
    return provider.word() + " " + model;
  }

  /// The subject of a sentence about it: `the model at http://localhost:1234/v1`.
  String subject() {
    return "the model at " + shown(baseUrl);
  }

  /// An address as people may see it: without user, password and query, which may be secret.
  static String shown(String url) {
    try {
      URI uri = new URI(url);
      return new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), uri.getPath(), null, null)
          .toString();
    } catch (URISyntaxException e) {
      return "its address";
    }
  }

  /// The address without a slash at the end.
  ///
  /// @param setting where it was set, for the message
  static String checked(String url, String setting) {
    try {
      URI uri = new URI(url);
      if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("https?")) {
        return url.replaceAll("/+$", "");
      }
    } catch (URISyntaxException e) {
      // refused below; the message leaves the address out, since a password may be in it
    }
    throw new Refusal(
        Refusal.Code.INVALID,
        setting + " is no web address, must be one such as http://localhost:1234/v1");
  }
}
