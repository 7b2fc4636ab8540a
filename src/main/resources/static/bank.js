// The bank: searches while one types, and begins an interview from the questions that are ticked.
// Browsing and searching work without this.

import { call } from "./api.js";
import { begin } from "./begin.js";
import { show, hide } from "./problem.js";

const PAUSE = 250; // ms without a key before a search
const PLACE = "mockingbird.picked";

const search = document.getElementById("search");
const text = document.getElementById("text");
const picked = document.getElementById("picked");
const problem = document.getElementById("problem");
const go = document.getElementById("go");
const most = Number(picked.dataset.max);

let ids = remembered();
let timer;
let latest = 0;

search.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(find, PAUSE);
});
search.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  find();
});
document.getElementById("main").addEventListener("change", ({ target }) => {
  if (target.name === "pick") {
    ids = ids.filter((id) => id !== target.value).concat(target.checked ? target.value : []);
    tell();
  }
});
document.getElementById("clear").addEventListener("click", () => {
  ids = [];
  tell();
  text.focus(); // the button has gone with the bar
});
picked.addEventListener("submit", (event) => {
  event.preventDefault();
  begin({ questionIds: ids, mode: picked.elements.mode.value }, go, problem);
});
addEventListener("pageshow", tell); // the browser restores ticks of its own after a reload

if (text.value !== text.defaultValue) {
  find(); // typed before this script was there
}

// Puts the list of the page that the server makes for this search in place of the present one.
async function find() {
  const parts = [...new FormData(search)].filter(([, value]) => value.trim() !== "");
  const query = new URLSearchParams(parts).toString();
  const path = query ? `/bank?${query}` : "/bank";
  const mine = ++latest;
  try {
    const response = await call(path, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (mine !== latest) {
      return; // somebody typed on
    }
    for (const id of ["found", "summary"]) {
      document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
    }
    history.replaceState(null, "", path);
    hide(problem);
    tell();
  } catch (error) {
    show(problem, error);
    picked.hidden = false;
  }
}

// Shows what is picked: as ticks, and as a number beside the button.
function tell() {
  for (const box of document.querySelectorAll("input[name=pick]")) {
    box.checked = ids.includes(box.value);
  }
  const many = ids.length === 1 ? "1 question" : `${ids.length} questions`;
  document.getElementById("count").textContent =
    ids.length > most ? `${many} picked, ${most} at most fit` : `${many} picked`;
  go.disabled = ids.length > most;
  picked.hidden = ids.length === 0;
  remember();
}

// Storage can be full or forbidden; the picks then live as long as the page.
function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(PLACE)) ?? [];
  } catch {
    return [];
  }
}

function remember() {
  try {
    sessionStorage.setItem(PLACE, JSON.stringify(ids));
  } catch {
    // see above
  }
}
