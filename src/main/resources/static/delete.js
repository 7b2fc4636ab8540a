// With an interview goes the draft that this browser keeps for it.

import { Draft } from "./drafts.js";

const form = document.getElementById("delete");

form.addEventListener("submit", () => new Draft(form.dataset.id).clear());
