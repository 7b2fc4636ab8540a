// The interview page: sends what the candidate does, follows what the interviewer says to it, and
// after each step shows what the server has recorded.

import { call } from "./api.js";
import { AnswerBox } from "./box.js";
import { hide, show } from "./problem.js";
import { Follower } from "./scroll.js";
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
const follower = new Follower(element("jump"), document.querySelector(".conversation"), composer);
let busy = false;

function answer() {
  if (busy || !box.isSendable) {
    return;
  }
  const headers = { "Idempotency-Key": box.keyFor(transcript.answers) };
  const open = () => post("answers", { text: box.text }, headers);
  box.lock();
  box.focus(); // the pressed button goes away
  follower.toEnd();
  const again = { name: "Try again", run: answer };
  step("Reading your answer …", open, () => (box.isUnsettled ? again : undefined));
}

function act(path, doing) {
  // Never just sent again: it may have arrived, and two questions would be skipped.
  const look = { name: "Show the present state", run: () => step("Looking …") };
  return step(doing, () => post(path), () => look);
}

function post(path, body = {}, headers = {}) {
  return call(`${api}/${path}`, {
    method: "POST",
    // The version shown, so that what was meant for one question does not go to the next.
    body: { ...body, version: transcript.state.version },
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
  tell("busy", doing);
  present();
  const failure = await outcome(open);
  await catchUp();
  transcript.silence();
  box.unlock();
  busy = false;
  if (failure) {
    show(problem, failure, failure.passes ? again?.() : undefined);
  }
  ready(failure);
  element("announcer").textContent = transcript.textSince(before);
  returnFocus();
  if (transcript.state.speaking && !(failure && !open)) {
    step("Listening in …"); // another reply is on its way, from another page perhaps
  }
}

// What failed, if anything did.
async function outcome(open) {
  let isFirst = true;
  const heard = async (name, data) => {
    if (name === "assessed" || isFirst) {
      isFirst = false;
      await update();
      tell("busy", `${transcript.interviewer} is thinking …`);
    }
    if (name === "words") {
      transcript.hear(data.text);
      tell("busy", `${transcript.interviewer} is speaking …`);
    }
  };
  const late = () => catchUp(); // the thorough grade, after the words
  const reconnecting = (seconds) => {
    transcript.silence(); // the speech will come again from its start
    tell("failed", `Connection lost, trying again in ${seconds} s. What you typed is kept`);
  };
  try {
    return await follow({ open, resume, heard, late, reconnecting });
  } catch (refused) {
    return refused;
  }
}

// Shows what is recorded now.
async function update() {
  await transcript.refresh();
  box.settle(transcript.answers);
  present();
}

// The same where it may fail: what went wrong has been said by then.
function catchUp() {
  return update().catch(() => {});
}

// --- what is shown around the transcript

function tell(state, words) {
  element("status").dataset.state = state;
  element("status").textContent = words;
}

function ready(failure) {
  tell(failure ? "failed" : "ready", failure?.title ?? `${transcript.interviewer} is listening`);
  present();
}

function present() {
  const state = transcript.state;
  composer.hidden = state.over;
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
    tell("ready", why);
    element("announcer").textContent = why;
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
  tell("busy", "Stopping …");
  try {
    await call(`${api}/stop`, { method: "POST" }); // the stream that is followed then ends
  } catch (failure) {
    show(problem, failure);
    stop.disabled = false;
  }
});

// Another page of this browser may have gone on meanwhile.
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && !busy) {
    catchUp().then(() => transcript.state.speaking && step("Listening in …"));
  }
});

// A page brought back from memory may show a state long past.
addEventListener("pageshow", (event) => event.persisted && location.reload());

ready();
follower.toEnd();
if (transcript.state.speaking) {
  step("Listening in …");
} else {
  returnFocus();
}
