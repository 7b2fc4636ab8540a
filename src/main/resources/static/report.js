// The report: completes the formulae, sends what is said about its points, and offers to print. It is whole without this.

import { listen } from "./discuss.js";
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

listen();
complete(document.getElementById("main"));
