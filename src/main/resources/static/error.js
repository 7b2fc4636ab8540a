// The page of an interview that cannot be had, because it was deleted or belongs to another browser,
// still gives back what was typed there.

import { Draft } from "./drafts.js";

const [, id] = /^\/interviews\/([^/]+)/.exec(location.pathname) ?? [];
if (id) {
  const draft = new Draft(id);
  draft.restore();
  document.getElementById("text").value = draft.text;
  document.getElementById("kept").hidden = draft.text === "";
}
