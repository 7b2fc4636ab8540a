// Disputes of findings: keeps the reason that is typed, sends it once, says that a judge reads the
// answer again, and lets go of the reason when it is recorded. Without this the forms work as plain
// forms.

import { call } from "./api.js";
import { Draft } from "./drafts.js";
import { hide, show } from "./problem.js";

const PAUSE = 1000; // ms before the report is looked at again; twice as long each time
const LONGEST = 60_000;

export function listen() {
  const id = location.pathname.split("/")[2];
  for (const recorded of document.querySelectorAll(".disputed")) {
    new Draft(`${id}.${recorded.id}`).clear();
  }
  for (const form of document.querySelectorAll(".dispute form")) {
    const box = form.querySelector("textarea");
    const draft = new Draft(`${id}.${form.id}`);
    draft.restore();
    if (draft.text !== "") {
      box.value = draft.text;
      form.closest("details").open = true;
    }
    box.addEventListener("input", () => draft.change(box.value));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!form.querySelector("button").disabled) {
        send(id, form, draft);
      }
    });
    if (draft.isSent) {
      watch(form, draft);
    }
  }
  // A browser that loads a page again leaves the focus at its top.
  if (/^#review-\d+$/.test(location.hash)) {
    document.querySelector(location.hash)?.focus();
  }
}

async function send(id, form, draft) {
  const problem = form.querySelector(".problem");
  hide(problem);
  wait(form, true);
  try {
    const body = Object.fromEntries(new FormData(form));
    draft.sending(body.reason, 0, 0);
    const sent = await call(`/api/interviews/${id}/disputes`, { method: "POST", body });
    const { number } = await sent.json();
    draft.clear();
    location.hash = `review-${number}`;
    location.reload();
  } catch (failure) {
    draft.takeBack();
    const recorded = await settle(form, draft);
    if (recorded) {
      recorded.focus(); // the pressed button has gone
      return;
    }
    wait(form, false);
    show(problem, failure);
    form.querySelector("textarea").focus();
  }
}

// What was sent before the page was left may still be with the judge, and may never have arrived.
async function watch(form, draft) {
  tell(form, "You have sent this. What comes of it appears here when a judge has read it.");
  for (let pause = PAUSE; draft.isSent; pause = Math.min(2 * pause, LONGEST)) {
    const isFocused = form.contains(document.activeElement);
    const recorded = await settle(form, draft);
    if (recorded) {
      if (isFocused) {
        recorded.focus();
      }
      return;
    }
    await new Promise((resume) => setTimeout(resume, pause));
  }
  tell(form, "");
}

// Puts what is recorded of the dispute, if anything is, in the form's place.
async function settle(form, draft) {
  const recorded = await recordOf(form).catch(() => null);
  if (recorded) {
    draft.clear();
    form.closest("details").replaceWith(recorded);
  }
  return recorded;
}

async function recordOf(form) {
  const page = await (await call(location.pathname, { headers: { Accept: "text/html" } })).text();
  const fresh = new DOMParser().parseFromString(page, "text/html");
  return fresh.querySelector(`.disputed#${CSS.escape(form.id)}`);
}

function wait(form, isWaiting) {
  tell(form, isWaiting ? "A judge reads your answer again …" : "");
  form.querySelector("textarea").readOnly = isWaiting;
  form.querySelector("button").disabled = isWaiting;
}

function tell(form, words) {
  form.querySelector("[role=status]").textContent = words;
}
