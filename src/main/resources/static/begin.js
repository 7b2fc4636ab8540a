// Begins an interview and goes to it, or shows why that cannot be.

import { call } from "./api.js";
import { show, hide } from "./problem.js";

export async function begin(setup, button, problem) {
  const name = button.textContent;
  const restore = () => {
    button.disabled = false;
    button.textContent = name;
  };
  hide(problem);
  button.disabled = true;
  button.textContent = "Starting …";
  // Back from an interview, the browser shows the page as it was left: with the button spent.
  addEventListener("pageshow", restore, { once: true });
  try {
    const response = await call("/api/interviews", { method: "POST", body: setup });
    const { id } = await response.json();
    location.assign(`/interviews/${encodeURIComponent(id)}`);
  } catch (error) {
    show(problem, error);
    restore();
  }
}
