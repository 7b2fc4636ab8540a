// Follows what the interviewer says to its end, over as many connections as it takes.

import { Problem } from "./api.js";
import { eventsOf, LostStream } from "./events.js";
import { passed, pauses } from "./line.js";

// Returns the Problem that the stream ends with, or nothing if all went well; throws what the first
// request is refused with.
//
// open: sends the request whose stream is followed; absent: joins what is under way
// resume: asks for the stream of what is under way, from its start
// heard: waited for after each event but the last
// late: told when a grade came after all was said
// reconnecting: told the pause in seconds
export async function follow({ open, resume, heard, late, reconnecting }) {
  let connect = open ?? resume;
  let arrived = !open;
  for (const pause of pauses()) {
    try {
      const response = await connect();
      arrived = true;
      return await listen(response, heard, late);
    } catch (problem) {
      // Whether a first request that got no response has arrived is not known: a person decides.
      const isCut = problem instanceof LostStream || problem.isLine;
      if (!arrived || !isCut) {
        throw problem;
      }
    }
    connect = resume;
    reconnecting(pause);
    await passed(pause);
  }
}

// Returns when the interviewer has said all, so that the candidate need not wait for the thorough
// grade, which may come later on the same stream.
async function listen(response, heard, late) {
  const events = eventsOf(response);
  for (;;) {
    const { done, value: event } = await events.next();
    if (done) {
      throw new LostStream("ended without a last event");
    }
    if (event.name === "failed") {
      return new Problem(event.data.status, event.data.title, event.data.detail);
    }
    if (event.name === "spoken") {
      listenOn(events, late);
    }
    if (event.name === "spoken" || event.name === "done") {
      return undefined;
    }
    await heard(event.name, event.data);
  }
}

async function listenOn(events, late) {
  try {
    for await (const { name } of events) {
      if (name === "assessed") {
        late();
      }
    }
  } catch {
    // the grade is recorded all the same, and shown with the next step
  }
}
