package dev.mockingbird.web;

import dev.mockingbird.domain.Question;
import dev.mockingbird.domain.Refusal;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;

/// A visitor's own material on its way into the bank: received and read, looked at, accepted.
final class Imports {
  /// How many are read at once: reading takes far more memory than the file.
  private static final int AT_ONCE = 2;

  private static final String RETRY_AFTER_SECONDS = "10";

  private final Content content;
  private final Owners owners;
  private final Previews previews;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  Imports(Content content, Owners owners, Previews previews) {
    this.content = content;
    this.owners = owners;
    this.previews = previews;
  }

  /// A file, and what it comes to.
  record Received(String fileName, Intake.Offer offer) {}

  /// @throws Refusal with code NOT_FOUND if visitors may not add questions here
  Intake intake() {
    return content.intakes().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Code.NOT_FOUND,
                    "Questions cannot be added through the page here (imports.page is false). Add"
                        + " them on the command line: mockingbird import."));
  }

  /// Reads the file of a form; writes and keeps nothing.
  ///
  /// @throws Refusal if there is none, or it is too large
  Received receive(Context context) throws IOException {
    Intake intake = intake();
    Upload upload = Upload.of(context, intake.bounds().megabytes());
    try {
      if (!turns.tryAcquire()) {
        context.header("Retry-After", RETRY_AFTER_SECONDS);
        throw new ServiceUnavailableResponse(
            "Other files are being read just now. Send yours again in "
                + RETRY_AFTER_SECONDS
                + " seconds.");
      }
      try {
        byte[] bytes = upload.bytes();
        return new Received(
            upload.fileName(), intake.read(upload.fileName(), bytes, upload.topic()));
      } finally {
        turns.release();
      }
    } finally {
      upload.close();
    }
  }

  Previews.Preview keep(Context context, Received received) {
    return previews.keep(owners.of(context), received);
  }

  Previews.Preview see(Context context) {
    intake();
    return previews.of(context.pathParam("id"), owners.of(context));
  }

  /// Adds the questions of a preview to the bank.
  ///
  /// @throws Refusal with code CONFLICT if that was done already, or the bank has one of them
  Previews.Preview accept(Context context) {
    Previews.Preview preview = see(context);
    List<String> clashes = preview.isAccepted() ? List.of() : clashes(preview);
    if (!clashes.isEmpty()) {
      throw new Refusal(Refusal.Code.CONFLICT, "Nothing was added. " + String.join(" ", clashes));
    }
    return previews.accept(preview.id(), preview.owner());
  }

  /// What stands in the way of accepting, as sentences: the questions whose ids are taken.
  List<String> clashes(Previews.Preview preview) {
    return preview.received().offer().taken().stream()
        .filter(one -> content.bank().question(one.question().id()).isPresent())
        .map(Imports::clash)
        .toList();
  }

  private static String clash(Intake.Taken one) {
    Question question = one.question();
    return one.place()
        + ": the bank already has a question "
        + question.id()
        + "; put “"
        + question.title()
        + "” in other words, or take it out, and upload the file again.";
  }
}
