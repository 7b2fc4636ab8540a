// With an interview go the drafts that this browser keeps for it.

import { Draft } from "./drafts.js";

const form = document.getElementById("delete");

form.addEventListener("submit", () => Draft.forget(form.dataset.id));
