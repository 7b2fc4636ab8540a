// The report: completes the formulae and offers to print. It is whole without this.

import { complete } from "./prose.js";

const print = document.getElementById("print");
print.hidden = false;
print.addEventListener("click", () => window.print());

// What is folded away belongs on paper too.
addEventListener("beforeprint", () => {
  document.querySelectorAll("details").forEach((part) => {
    part.open = true;
  });
});

complete(document.getElementById("main"));
