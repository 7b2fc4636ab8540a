package dev.mockingbird.store;

import java.util.Map;

/// Who we are to a database server, where its URL does not say; never written anywhere.
///
/// @param user empty: as the URL has it
/// @param password empty: as the URL has it
public record Login(String user, String password) {
  private static final String USER = "MOCKINGBIRD_STORE_USER";
  private static final String PASSWORD = "MOCKINGBIRD_STORE_PASSWORD";

  /// As the environment has it.
  public static Login of(Map<String, String> environment) {
    return new Login(environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, ""));
  }

  @Override
  public String toString() {
    return "Login of " + user;
  }
}
