package dev.mockingbird.web;

import dev.mockingbird.domain.Refusal;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.Request;

/// The file of a form, and the topic beside it. Lies in the folder for temporary files, under a
/// name of the server's, until somebody reads or closes it.
final class Upload {
  /// What a form may hold beside the file.
  private static final int ROOM = 10_000;

  /// So much is always read, even if it is far too much: it takes little, and whoever sends it
  /// learns why it was refused.
  private static final long READ_ANYWAY = 32_000_000;

  private static final int KEPT_IN_MEMORY = 100_000;
  private static final String TEMPORARY = System.getProperty("java.io.tmpdir");
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TOPIC = 100;

  private final Part file;
  private final String topic;

  private Upload(Part file, String topic) {
    this.file = file;
    this.topic = topic;
  }

  /// @param megabytes the most it may have
  /// @throws Refusal if it has more, or there is no file
  static Upload of(Context context, int megabytes) throws IOException {
    long most = megabytes * 1_000_000L;
    if (context.req().getContentLengthLong() > most + ROOM) {
      discard(context, most);
      throw tooLarge(megabytes);
    }
    String type = Optional.ofNullable(context.contentType()).orElse("");
    if (!type.startsWith("multipart/form-data")) {
      throw invalid("Send the file as the field \"file\" of a form (multipart/form-data).");
    }
    context
        .req()
        .setAttribute(
            ServletContextRequest.MULTIPART_CONFIG_ELEMENT,
            new MultipartConfigElement(TEMPORARY, most, most + ROOM, KEPT_IN_MEMORY));
    try {
      Part file = context.req().getPart("file");
      if (file == null || (file.getSize() == 0 && name(file).isEmpty())) {
        throw invalid("No file came. Choose one and send it again.");
      }
      return new Upload(file, topic(context.req().getPart("topic")));
    } catch (ServletException | IOException | IllegalStateException e) {
      context.header("Connection", "close"); // the rest of the form is not read
      throw read(context) > most ? tooLarge(megabytes) : unreadable(e);
    }
  }

  private static Refusal unreadable(Exception failure) {
    return isOfTheDisk(failure)
        ? Refusal.noTemporaryRoom()
        : invalid("The form cannot be read; it breaks off or goes wrong. Send it again.");
  }

  /// Told by the kind of what went wrong: not by the room that is left, which others fill and free
  /// meanwhile, and not by its words, which follow the language of the machine. A form that breaks
  /// off, be it that the line broke, ends in an [EOFException], and one that stops coming in a
  /// [TimeoutException]; any other [IOException] comes of writing the temporary file.
  static boolean isOfTheDisk(Exception failure) {
    boolean isOfTheDisk = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOfTheLine(cause)) {
        return false;
      }
      isOfTheDisk |= cause instanceof IOException;
    }
    return isOfTheDisk;
  }

  private static boolean isOfTheLine(Throwable cause) {
    return cause instanceof EOFException
        || cause instanceof TimeoutException
        || cause instanceof InterruptedIOException;
  }

  /// The name that the browser gave, without folders and with nothing in it that means something to
  /// a file system; for people, and to tell the kind of the file.
  String fileName() {
    String sent = name(file);
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^A-Za-z0-9 ._()-]", "_").strip();
    String name = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    return name.replaceAll("[. ]", "").isEmpty() ? "upload.txt" : name;
  }

  String topic() {
    return topic;
  }

  byte[] bytes() throws IOException {
    try (InputStream in = file.getInputStream()) {
      return in.readAllBytes();
    }
  }

  void close() throws IOException {
    file.delete();
  }

  /// How many bytes of the body have come; where its length was not said, the server reads no more
  /// of it than it takes.
  private static long read(Context context) {
    return Request.getContentBytesRead(
        ServletContextRequest.getServletContextRequest(context.req()));
  }

  /// Browsers show an answer only when they could send all; a body far beyond is cut off.
  private static void discard(Context context, long most) throws IOException {
    var _ = context.req().getInputStream().skip(Math.max(READ_ANYWAY, 4 * most));
  }

  private static String name(Part file) {
    return Optional.ofNullable(file.getSubmittedFileName()).orElse("");
  }

  /// @param part null if the form has none
  private static String topic(Part part) throws IOException {
    if (part == null) {
      return "";
    }
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST_TOPIC), StandardCharsets.UTF_8).strip();
    }
  }

  private static Refusal invalid(String message) {
    return new Refusal(Refusal.Code.INVALID, message);
  }

  private static Refusal tooLarge(int megabytes) {
    return new Refusal(
        Refusal.Code.TOO_LARGE,
        "The file is larger than " + megabytes + " MB, the most that is taken. Split it.");
  }
}
