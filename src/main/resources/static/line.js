// Waits for the line to the server: how long between two attempts, and until it is there again, with
// a database behind it.

import { call } from "./api.js";

const LONGEST = 15; // seconds

// The pauses between attempts, in seconds: doubling, up to a quarter of a minute.
export function* pauses() {
  for (let pause = 1; ; pause = Math.min(2 * pause, LONGEST)) {
    yield pause;
  }
}

// Over at once when the browser says that it is back online.
export function passed(seconds) {
  return new Promise((resolve) => {
    setTimeout(resolve, 1000 * seconds);
    addEventListener("online", resolve, { once: true });
  });
}

export async function untilReached() {
  for (const pause of pauses()) {
    await passed(pause);
    if (await isReached()) {
      return;
    }
  }
}

async function isReached() {
  try {
    await call("/health/ready");
    return true;
  } catch (problem) {
    return !problem.isLine;
  }
}
