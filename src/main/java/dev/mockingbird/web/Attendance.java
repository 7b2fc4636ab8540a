package dev.mockingbird.web;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Has the door know of each request until the last byte of its answer is written. To go by the end
/// of its handler would be too soon: what a handler said last is written after it, and a server
/// that stopped then would cut it off.
final class Attendance extends Handler.Wrapper {
  private final Door door;

  Attendance(Door door) {
    this.door = door;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    door.begin();
    Request.addCompletionListener(request, _ -> door.end());
    return super.handle(request, response, callback);
  }
}
