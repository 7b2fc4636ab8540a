// Draws formulae with KaTeX, which is fetched when the first formula appears. Where KaTeX cannot be
// had, or a formula is broken, its source stays.

// The version of the WebJar in pom.xml.
const KATEX = "/webjars/katex/0.18.11/dist/";

let katex;

// Draws each `.math` in an element that is not drawn yet; its text is its LaTeX source.
export async function drawMath(root) {
  const formulae = root.querySelectorAll(".math:not(.drawn)");
  if (formulae.length === 0) {
    return;
  }
  try {
    katex ??= load();
    await katex;
  } catch {
    katex = undefined; // so that the next formula tries again
    return;
  }
  formulae.forEach(draw);
}

async function load() {
  const sheet = document.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = `${KATEX}katex.min.css`;
  document.head.append(sheet);
  // The small build is no module: it leaves itself in the global scope.
  await import(`${KATEX}katex.min.js`);
}

function draw(formula) {
  if (formula.classList.contains("drawn")) {
    return; // by another call, while this one waited for KaTeX
  }
  const source = formula.textContent;
  formula.classList.add("drawn");
  try {
    globalThis.katex.render(source, formula, {
      displayMode: formula.classList.contains("display"),
      throwOnError: false,
      errorColor: "var(--contradicted)",
      strict: "ignore",
      trust: false,
      maxSize: 20, // em: a formula cannot grow over the page
    });
  } catch {
    formula.textContent = source;
    formula.classList.remove("drawn");
  }
}
