// The start page: says what the choice comes to, sends it and goes to the interview.

import { call } from "./api.js";
import { begin } from "./begin.js";

const form = document.getElementById("setup");
const count = document.getElementById("questions");
const supply = document.getElementById("supply");

document.getElementById("fewer").addEventListener("click", () => step(-1));
document.getElementById("more").addEventListener("click", () => step(1));
form.addEventListener("change", tell);
addEventListener("pageshow", tell); // a browser may restore choices

form.addEventListener("submit", (event) => {
  event.preventDefault();
  begin(choices(), document.getElementById("go"), document.getElementById("problem"));
});

const test = document.getElementById("test");
const contact = document.getElementById("contact");

test.addEventListener("click", async () => {
  test.disabled = true;
  say("Calling the model …");
  try {
    const response = await call("/api/engine/test", { method: "POST" });
    const { works, sentence, details } = await response.json();
    say(sentence, details, works ? "works" : "fails");
  } catch (problem) {
    say(`${problem.title}. ${problem.message}`, [], "fails");
  }
  test.disabled = false;
  test.focus(); // a spent button had lost it
});

function say(sentence, details = [], kind = "") {
  contact.className = kind;
  contact.replaceChildren(line("p", sentence));
  if (details.length > 0) {
    const list = document.createElement("ul");
    list.append(...details.map((detail) => line("li", detail)));
    contact.append(list);
  }
}

function line(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

function step(by) {
  count.stepUp(by);
  tell();
}

function choices() {
  const chosen = Object.fromEntries(new FormData(form));
  for (const name of ["topic", "level", "role", "jobDescription"]) {
    if (!chosen[name].trim()) {
      delete chosen[name]; // any, or none
    }
  }
  return { ...chosen, questions: count.valueAsNumber };
}

// Why the interview will be shorter than asked for, or have questions of other levels; else empty.
function tell() {
  const topic = form.querySelector("input[name=topic]:checked, select[name=topic] :checked");
  const counts = topic.dataset.supply.split(" ").map(Number);
  const levels = [...form.querySelectorAll("input[name=level]")].map((level) => level.value);
  const level = form.querySelector("input[name=level]:checked").value;
  const there = counts.reduce((sum, one) => sum + one, 0);
  const fitting = level ? counts[levels.indexOf(level) - 1] : there; // the first is "any"
  const wanted = count.valueAsNumber;
  const parts = [];
  if (level && fitting < Math.min(wanted, there)) {
    const some = fitting === 0 ? "None" : `Only ${fitting}`;
    parts.push(
      `${some} of the ${there} questions here ${fitting > 1 ? "are" : "is"} ${level}; the nearest levels fill up.`,
    );
  }
  if (there < wanted) {
    parts.push(`The interview has ${there}, for there are no more.`);
  }
  supply.textContent = parts.join(" ");
}
