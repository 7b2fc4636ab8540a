// The interview page: sends what the candidate does, follows what the interviewer says to it, and
// after each step shows what the server has recorded.

import { SecondAttempts } from "./again.js";
import { call } from "./api.js";
import { AnswerBox } from "./box.js";
import { Clock } from "./clock.js";
import { untilReached } from "./line.js";
import { hide, show as showProblem } from "./problem.js";
import { Follower } from "./scroll.js";
import { tell } from "./status.js";
import { follow } from "./stream.js";
import { Transcript } from "./transcript.js";

const element = (id) => document.getElementById(id);
const composer = element("composer");
const problem = element("problem");
const ending = element("ending");
const [hint, skip, end, stop] = ["hint", "skip", "end", "stop"].map(element);
const api = `/api/interviews/${composer.dataset.id}`;

const transcript = new Transcript(composer.dataset.id);
const box = new AnswerBox(composer.dataset.id, transcript.answers);
const attempts = new SecondAttempts(composer.dataset.id, update, announce);
const follower = new Follower(element("jump"), document.querySelector(".conversation"), composer);
const clock = new Clock(composer.dataset.id);
const others = new BroadcastChannel(`mockingbird.${composer.dataset.id}`); // tabs
let busy = false;
let waiting = false;

function answer() {
  if (busy || !box.isSendable) {
    return;
  }
  const { key, version } = box.sending(transcript);
  const open = () => post("answers", { text: box.text, version }, { "Idempotency-Key": key });
  box.lock();
  box.focus(); // the pressed button goes away
  follower.toEnd();
  const again = { name: "Try again", run: answer };
  step(["grading"], open, () => (box.isUnsettled ? again : undefined));
}

function act(path, doing) {
  // Never just sent again: it may have arrived, and two questions would be skipped.
  const look = { name: "Show the present state", run: listenIn };
  return step(["thinking", doing], () => post(path), () => look);
}

function listenIn() {
  return step(["thinking", "Listening in …"]);
}

function post(path, body = {}, headers = {}) {
  return call(`${api}/${path}`, {
    method: "POST",
    // The version shown, so that what was meant for one question does not go to the next.
    body: { version: transcript.state.version, ...body },
    headers: { ...headers, Accept: "text/event-stream" },
  });
}

function resume() {
  return call(`${api}/events`, { headers: { Accept: "text/event-stream" } });
}

// One step of the interview, from what the candidate does to the end of what the interviewer says;
// without `open` it follows what is under way, if anything is. `again` is asked what the candidate
// can do about a failure that may pass.
async function step(doing, open, again) {
  if (busy) {
    return;
  }
  busy = true;
  const before = transcript.length;
  if (open) {
    hide(problem);
  }
  show(...doing);
  present();
  const failure = await outcome(open);
  await catchUp();
  transcript.silence();
  box.unlock();
  busy = false;
  if (failure) {
    report(failure, again);
  }
  ready(failure);
  announce(transcript.textSince(before));
  returnFocus();
  if (transcript.state.speaking && !(failure && !open)) {
    listenIn(); // another reply is on its way, from another page perhaps
  }
}

// What failed, if anything did.
async function outcome(open) {
  let isFirst = true;
  let isCut = false;
  const heard = async (name, data) => {
    if (name === "assessed" || isFirst) {
      isFirst = false;
      await update();
      show("thinking");
    }
    if (name === "words") {
      transcript.hear(data.text);
      show("asking");
    }
  };
  const late = () => catchUp(); // the thorough grade, after the words
  const reconnecting = (seconds) => {
    transcript.silence(); // the speech will come again from its start
    show("offline", `Connection lost, trying again in ${seconds} s. What you type is kept`);
    if (!isCut) {
      announce("Connection lost. Mockingbird tries again on its own.");
    }
    isCut = true;
  };
  try {
    return await follow({ open, resume, heard, late, reconnecting });
  } catch (refused) {
    return refused;
  }
}

function report(failure, again) {
  if (failure.isLine) {
    wait();
  } else if (!failure.passes) {
    box.takeBack();
  }
  const isKept = failure.isLine && box.isUnsettled;
  showProblem(
    problem,
    isKept ? failure.saying("Your answer is kept and goes out once the line is back.") : failure,
    failure.passes ? again?.() : undefined,
  );
}

// Until the server can be reached again; then an answer that was on its way is sent once more, with
// the key it had.
async function wait() {
  if (waiting) {
    return;
  }
  waiting = true;
  await untilReached();
  waiting = false;
  if (busy) {
    return; // the step under way finds out by itself
  }
  hide(problem);
  await catchUp();
  if (box.isUnsettled) {
    answer();
  } else {
    ready();
    listenAgain();
  }
}

async function lookAgain() {
  if (!busy) {
    await catchUp();
    listenAgain();
  }
}

function listenAgain() {
  if (transcript.state.speaking) {
    listenIn();
  }
}

// Shows what is recorded now.
async function update() {
  const { version } = transcript.state;
  await transcript.refresh();
  if (transcript.state.version !== version) {
    others.postMessage(transcript.state.version);
  }
  box.settle(transcript.answers);
  attempts.settle();
  present();
}

// The same where it may fail: what went wrong has been said by then.
function catchUp() {
  return update().catch(() => {});
}

// --- what is shown around the transcript

function show(state, words) {
  tell(state, transcript.interviewer, words);
}

function ready(failure) {
  if (failure?.isLine || (!failure && !navigator.onLine)) {
    show("offline", failure?.title);
  } else {
    show(failure ? "failed" : "listening", failure?.title);
  }
  present();
}

function announce(words) {
  element("announcer").textContent = words;
}

function present() {
  const state = transcript.state;
  composer.hidden = state.over;
  clock.run(!state.over);
  element("over").hidden = !state.over;
  element("progress").textContent = state.progress;
  document.title = document.title.replace(/^[^·]*/, `${state.progress} `);
  stop.hidden = !busy;
  stop.disabled = !state.speaking;
  element("send").hidden = busy;
  skip.disabled = busy;
  end.disabled = busy;
  hint.disabled = busy;
  element("cost").textContent = busy ? "" : state.cost;
  // Stays within reach of the keyboard, so that it can say why.
  hint.setAttribute("aria-disabled", String(!state.hint));
}

function returnFocus() {
  const focused = document.activeElement;
  if (transcript.state.over) {
    element("over").querySelector("a").focus({ preventScroll: true });
  } else if (focused === document.body || composer.contains(focused)) {
    box.focus();
  }
}

// --- the candidate

composer.addEventListener("submit", (event) => {
  event.preventDefault();
  answer();
});

hint.addEventListener("click", () => {
  const { hint: isLeft, why } = transcript.state;
  if (isLeft) {
    act("hint", "Looking for a hint …");
  } else {
    show("listening", why);
    announce(why);
  }
});

skip.addEventListener("click", () => act("skip", "Going on …"));

end.addEventListener("click", () => {
  element("unsent").hidden = box.isEmpty;
  ending.returnValue = "";
  ending.showModal();
});

ending.addEventListener("close", async () => {
  if (ending.returnValue !== "end") {
    return;
  }
  await act("end", "Ending …");
  if (transcript.state.over) { // else it says what failed
    location.assign(element("over").querySelector("a").href);
  }
});

stop.addEventListener("click", async () => {
  stop.disabled = true;
  show("asking", "Stopping …");
  try {
    await call(`${api}/stop`, { method: "POST" }); // the stream that is followed then ends
  } catch (failure) {
    showProblem(problem, failure);
    stop.disabled = false;
  }
});

// Another tab may have gone on; one that cannot say so is noticed when this one is looked at.
others.addEventListener("message", ({ data: version }) => {
  if (version > transcript.state.version) {
    lookAgain();
  }
});

document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    lookAgain();
  }
});

addEventListener("offline", () => {
  if (!busy) {
    show("offline");
    wait();
  }
});

// A page brought back from memory may show a state long past.
addEventListener("pageshow", (event) => event.persisted && location.reload());

ready();
follower.toEnd();
if (transcript.state.speaking) {
  listenIn();
} else {
  returnFocus();
}
