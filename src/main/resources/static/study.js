// The page of one question: keeps what is written in the browser, counts the points ticked off, and
// begins an interview. Reading and revealing work without this.

import { begin } from "./begin.js";
import { complete } from "./prose.js";

const answer = document.getElementById("answer");
const button = document.getElementById("begin");
const place = `mockingbird.study.${answer.dataset.id}`;

// Storage can be full or forbidden; the text then lives as long as the page. What was typed before
// this script came counts more than what was kept.
function keep() {
  try {
    if (answer.value === "") {
      localStorage.removeItem(place);
    } else {
      localStorage.setItem(place, answer.value);
    }
  } catch {
    // see above
  }
}

try {
  answer.value ||= localStorage.getItem(place) ?? "";
} catch {
  // see above
}
keep();
answer.addEventListener("input", keep);

button.hidden = false;
button.addEventListener("click", () =>
  begin({ questionIds: [button.dataset.id] }, button, document.getElementById("problem")),
);

const points = [...document.querySelectorAll("input[name=made]")];
points.forEach((point) => point.addEventListener("change", count));

function count() {
  const weight = (some) => some.reduce((sum, point) => sum + Number(point.dataset.weight), 0);
  const made = points.filter((point) => point.checked);
  const share = Math.round((100 * weight(made)) / weight(points));
  document.getElementById("made").textContent =
    `${made.length} of ${points.length} points, ${share}% by weight`;
}

complete(document.getElementById("main"));
