// Follows what the interviewer says to its end, over as many connections as it takes.

import { Problem } from "./api.js";
import { eventsOf, LostStream } from "./events.js";

const LONGEST_PAUSE = 15; // seconds

// Returns the Problem that the stream ends with, or nothing if all went well; throws what the first
// request is refused with.
//
// open: sends the request whose stream is followed; absent: joins what is under way
// resume: asks for the stream of what is under way, from its start
// heard: waited for after each event but the last; reconnecting: told the pause in seconds
export async function follow({ open, resume, heard, reconnecting }) {
  let connect = open ?? resume;
  let arrived = !open;
  for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      const response = await connect();
      arrived = true;
      return await listen(response, heard);
    } catch (problem) {
      // Whether a first request that got no response has arrived is not known: a person decides.
      const isCut = problem instanceof LostStream || problem.status === 0;
      if (!arrived || !isCut) {
        throw problem;
      }
    }
    connect = resume;
    reconnecting(pause);
    await passed(pause);
  }
}

async function listen(response, heard) {
  for await (const { name, data } of eventsOf(response)) {
    if (name === "done") {
      return undefined;
    }
    if (name === "failed") {
      return new Problem(500, data.title, data.detail);
    }
    await heard(name, data);
  }
  throw new LostStream("ended without a last event");
}

function passed(seconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000 * seconds);
    addEventListener("online", resolve, { once: true });
  });
}
