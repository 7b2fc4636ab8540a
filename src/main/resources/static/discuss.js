// Discussions of key points: keeps what is typed, sends it, and shows the answer in its place. Without
// this the forms work as plain forms.

import { call } from "./api.js";
import { Draft } from "./drafts.js";
import { hide, show } from "./problem.js";
import { complete } from "./prose.js";

export function listen() {
  const id = location.pathname.split("/")[2];
  const draft = (place) => new Draft(`${id}.${place.id}`);

  const restore = (place) => {
    const box = place.querySelector("textarea");
    const kept = draft(place);
    kept.restore();
    if (box && kept.text !== "") {
      box.value = kept.text;
      place.open = true;
    }
  };

  document.querySelectorAll(".discuss").forEach(restore);

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
    const button = place.querySelector("button");
    if (button.disabled) {
      return;
    }
    const { questionId, pointId, number, text } = Object.fromEntries(new FormData(event.target));
    const problem = place.querySelector(".problem");
    hide(problem);
    button.disabled = true;
    button.textContent = "The interviewer answers …";
    try {
      const body = { questionId, pointId, number: Number(number), text };
      await call(`/api/interviews/${id}/remarks`, { method: "POST", body });
      draft(place).clear();
      await renew(place);
    } catch (failure) {
      show(problem, failure);
      button.disabled = false;
      button.textContent = "Send";
    }
  });
}

// Puts the recorded discussion in the place of the one shown; the focus goes to the new answer.
async function renew(place) {
  const page = await (await call(location.pathname, { headers: { Accept: "text/html" } })).text();
  const recorded = new DOMParser().parseFromString(page, "text/html").getElementById(place.id);
  place.replaceWith(recorded);
  await complete(recorded);
  [...recorded.querySelectorAll(".remark")].at(-1).focus();
}
