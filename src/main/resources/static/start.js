// The start page: sends the choices and goes to the interview.

import { call } from "./api.js";
import { show, hide } from "./problem.js";

const form = document.getElementById("setup");
const go = document.getElementById("go");
const count = document.getElementById("questions");
const problem = document.getElementById("problem");

document.getElementById("fewer").addEventListener("click", () => count.stepDown());
document.getElementById("more").addEventListener("click", () => count.stepUp());

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  hide(problem);
  busy(true);
  try {
    const response = await call("/api/interviews", { method: "POST", body: choices() });
    const { id } = await response.json();
    location.assign(`/interviews/${encodeURIComponent(id)}`);
  } catch (error) {
    show(problem, error);
    busy(false);
  }
});

// Back from an interview, the browser shows the page as it was left: with the button spent.
addEventListener("pageshow", () => busy(false));

function choices() {
  const chosen = Object.fromEntries(new FormData(form));
  for (const name of ["topic", "level"]) {
    if (!chosen[name]) {
      delete chosen[name]; // any
    }
  }
  return { ...chosen, questions: count.valueAsNumber };
}

function busy(now) {
  go.disabled = now;
  go.textContent = now ? "Starting …" : "Start the interview";
}
