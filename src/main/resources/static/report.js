// The report: completes the formulae, sends what is said about its points, and offers to print. It is whole without this.

import * as discussions from "./discuss.js";
import * as disputes from "./dispute.js";
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

discussions.listen();
disputes.listen();
complete(document.getElementById("main"));
