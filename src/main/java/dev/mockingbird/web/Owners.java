package dev.mockingbird.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/// Whose browser it is: a random name in a cookie, given on the first visit. It is all that proves
/// who holds an interview, so it is long, out of reach of scripts and not sent along from other
/// sites.
final class Owners {
  private static final String COOKIE = "mockingbird_owner";
  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
  private static final Duration LIFE = Duration.ofDays(365);

  private final SecureRandom random = new SecureRandom();

  /// The owner's name; a new one is set with the response if the browser has none.
  String of(Context context) {
    String known = context.attribute(COOKIE);
    if (known != null) {
      return known;
    }
    String sent = context.cookie(COOKIE);
    String owner = sent != null && FORM.matcher(sent).matches() ? sent : welcome(context);
    context.attribute(COOKIE, owner);
    return owner;
  }

  private String welcome(Context context) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    int seconds = (int) LIFE.toSeconds();
    context.cookie(new Cookie(COOKIE, name, "/", seconds, false, true, null, SameSite.LAX));
    return name;
  }
}
