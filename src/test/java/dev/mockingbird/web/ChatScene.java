package dev.mockingbird.web;

/// A visitor before the first question of an interview whose interviewer says what the test tells
/// it to.
final class ChatScene implements AutoCloseable {
  private final ScriptedSpeaker speaker = new ScriptedSpeaker();
  private final TestServer server = TestServer.start(speaker);
  private final InterviewPage page;

  private ChatScene(Chromium chromium) {
    page = new InterviewPage(chromium.browser(), server.address());
    page.page().navigate("/");
  }

  /// On the start page.
  static ChatScene open(Chromium chromium) {
    return new ChatScene(chromium);
  }

  /// In practice mode, the first question asked.
  static ChatScene begun(Chromium chromium) {
    ChatScene scene = open(chromium);
    scene.page().begin();
    return scene;
  }

  InterviewPage page() {
    return page;
  }

  ScriptedSpeaker speaker() {
    return speaker;
  }

  String address() {
    return server.address();
  }

  @Override
  public void close() {
    page.close();
    server.close();
  }
}
