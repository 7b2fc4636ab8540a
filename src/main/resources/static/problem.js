// Shows what went wrong and, where there is one, the single thing to do about it.

export function show(place, problem, action) {
  const title = document.createElement("b");
  title.textContent = problem.title ?? "This page has failed";
  const detail = document.createElement("p");
  const message = problem.title ? problem.message : "Reload it; what was recorded is safe.";
  detail.append(title, " ", message);
  place.replaceChildren(detail);
  if (action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = action.name;
    button.addEventListener("click", () => {
      hide(place);
      action.run();
    });
    place.append(button);
  }
  place.hidden = false;
}

export function hide(place) {
  place.hidden = true;
  place.replaceChildren();
}
