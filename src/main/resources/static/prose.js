// Completes what the server rendered from Markdown: draws formulae, and makes what is wider than
// its column reachable by keyboard.

import { drawMath } from "./math.js";

export async function complete(root) {
  await drawMath(root);
  for (const block of root.querySelectorAll("pre, .math.display")) {
    if (block.scrollWidth > block.clientWidth) {
      block.tabIndex = 0;
    }
  }
}
