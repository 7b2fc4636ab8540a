// Disputes of findings: keeps the reason that is typed, sends it once, and says that a judge reads
// the answer again. Without this the forms work as plain forms.

import { call } from "./api.js";
import { Draft } from "./drafts.js";
import { hide, show } from "./problem.js";

export function listen() {
  const id = location.pathname.split("/")[2];
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
    const sent = await call(`/api/interviews/${id}/disputes`, { method: "POST", body });
    const { number } = await sent.json();
    draft.clear();
    location.hash = `review-${number}`;
    location.reload();
  } catch (failure) {
    wait(form, false);
    show(problem, failure);
    form.querySelector("textarea").focus();
  }
}

function wait(form, isWaiting) {
  const words = isWaiting ? "A judge reads your answer again …" : "";
  form.querySelector("[role=status]").textContent = words;
  form.querySelector("textarea").readOnly = isWaiting;
  form.querySelector("button").disabled = isWaiting;
}
