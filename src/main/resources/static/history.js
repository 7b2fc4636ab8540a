// The list of interviews: says how many are ticked, and that two are needed to compare.

const form = document.getElementById("compare");
const boxes = [...document.querySelectorAll("input[form=compare]")];

if (form) {
  const ticked = document.getElementById("ticked");
  const most = Number(form.dataset.most);
  const count = () => boxes.filter((box) => box.checked).length;

  const tell = () => {
    const now = count();
    const full = now >= most;
    const text =
      now === 0
        ? `Tick 2 to ${most} finished interviews to compare them.`
        : `${now} ticked${now === 1 ? ": tick one more" : full ? ", which is the most" : ""}.`;
    if (ticked.textContent !== text) {
      ticked.textContent = text; // what is set is read out, even if it is the same
    }
    boxes.forEach((box) => {
      box.disabled = full && !box.checked;
    });
  };

  // Not a spent button: one that cannot be reached does not say what is missing.
  form.addEventListener("submit", (event) => {
    if (count() < 2) {
      event.preventDefault();
      ticked.textContent = `Nothing to compare yet: tick 2 to ${most} finished interviews.`;
    }
  });
  form.ownerDocument.addEventListener("change", tell);
  addEventListener("pageshow", tell); // a browser may restore ticks
}
