// Discussions of key points: keeps what is typed, sends it, says that the interviewer is thinking,
// and shows the answer in its place. Without this the forms work as plain forms.

import { call } from "./api.js";
import { Draft } from "./drafts.js";
import { hide, show } from "./problem.js";
import { complete } from "./prose.js";

export function listen() {
  const id = location.pathname.split("/")[2];
  const draft = (place) => {
    const kept = new Draft(`${id}.${place.id}`);
    kept.restore();
    return kept;
  };

  // What was sent before the page was left is waited for again: the server takes it once.
  const restore = (place) => {
    const kept = draft(place);
    const said = [...place.querySelectorAll(".remark > .typed")].map((text) => text.textContent);
    if (kept.isAmong(said)) {
      kept.clear();
    }
    const box = place.querySelector("textarea");
    if (box && kept.text !== "") {
      box.value = kept.text;
      place.open = true;
      if (kept.isSent) {
        send(place);
      }
    }
  };

  const send = async (place) => {
    const form = place.querySelector("form");
    if (form.querySelector("button").disabled) {
      return false;
    }
    const problem = form.querySelector(".problem");
    const { questionId, pointId, number, text } = Object.fromEntries(new FormData(form));
    const kept = draft(place);
    // the number stays that of the first time, so that the same remark cannot count twice
    const { version } = kept.sending(text, Number(number) - 1, Number(number));
    hide(problem);
    think(form, true);
    try {
      const body = { questionId, pointId, number: version, text };
      await call(`/api/interviews/${id}/remarks`, { method: "POST", body });
      kept.clear();
      await renew(place);
      return true;
    } catch (failure) {
      if (!failure.passes) {
        kept.takeBack();
      }
      think(form, false);
      show(problem, failure);
      return false;
    }
  };

  document.addEventListener("input", ({ target }) => {
    const place = target.closest(".discuss");
    if (place) {
      draft(place).change(target.value);
    }
  });

  document.addEventListener("submit", async (event) => {
    const place = event.target.closest(".discuss");
    if (!place) {
      return;
    }
    event.preventDefault();
    const isAnswered = await send(place);
    const shown = document.getElementById(place.id);
    const answers = [...shown.querySelectorAll(".remark")];
    (isAnswered ? answers.at(-1) : shown.querySelector("textarea")).focus();
  });

  document.querySelectorAll(".discuss").forEach(restore);
}

function think(form, isThinking) {
  const words = isThinking ? "The interviewer is thinking …" : "";
  form.querySelector("[role=status]").textContent = words;
  form.querySelector("textarea").readOnly = isThinking;
  form.querySelector("button").disabled = isThinking;
}

// Puts the recorded discussion in the place of the one shown.
async function renew(place) {
  const page = await (await call(location.pathname, { headers: { Accept: "text/html" } })).text();
  const recorded = new DOMParser().parseFromString(page, "text/html").getElementById(place.id);
  place.replaceWith(recorded);
  await complete(recorded);
}
