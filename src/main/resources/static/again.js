// Second attempts, in the cards of practice mode: keeps what is typed, sends it, and shows what came
// of it.

import { call } from "./api.js";
import { advice, isSend } from "./box.js";
import { Draft } from "./drafts.js";
import { hide, show } from "./problem.js";

export class SecondAttempts {
  #id;
  #place = document.querySelector(".conversation");
  #refresh;
  #announce;
  #sending = new Set();

  // refresh: shows what is recorded now; announce: has a sentence read out
  constructor(interviewId, refresh, announce) {
    this.#id = interviewId;
    this.#refresh = refresh;
    this.#announce = announce;
    this.#listen("input", (card) => this.#change(card));
    this.#listen("keydown", (card, event) => {
      if (event.target.matches("textarea") && isSend(event)) {
        event.preventDefault();
        card.querySelector("form").requestSubmit();
      }
    });
    this.#listen("submit", (card, event) => {
      event.preventDefault();
      this.#send(card);
    });
    this.settle();
  }

  #listen(kind, react) {
    this.#place.addEventListener(kind, (event) => {
      const card = event.target.closest(".again");
      if (card) {
        react(card, event);
      }
    });
  }

  // Puts what was typed into boxes that are new, and lets go of what is recorded.
  settle() {
    for (const made of this.#place.querySelectorAll(".attempt")) {
      this.#draft(made).clear();
    }
    for (const card of this.#place.querySelectorAll(".again")) {
      const draft = this.#draft(card);
      draft.restore();
      const box = card.querySelector("textarea");
      if (box.value === "" && draft.text !== "") {
        box.value = draft.text;
        card.open = true;
      }
      this.#measure(card);
    }
  }

  #draft(card) {
    return new Draft(`${this.#id}.${card.dataset.question}`);
  }

  #change(card) {
    this.#draft(card).change(card.querySelector("textarea").value);
    this.#measure(card);
  }

  #measure(card) {
    const box = card.querySelector("textarea");
    const isSending = this.#sending.has(card.dataset.question);
    const { words, isTooLong } = advice(box);
    const count = card.querySelector(".count");
    count.textContent = words;
    count.classList.toggle("too-long", isTooLong);
    box.readOnly = isSending;
    const button = card.querySelector("button.primary");
    button.disabled = isSending || isTooLong || box.value.trim() === "";
    button.firstElementChild.textContent = isSending ? "Grading …" : "Grade it";
  }

  async #send(card) {
    const { question } = card.dataset;
    const button = card.querySelector("button.primary");
    if (button.disabled) {
      return;
    }
    hide(card.querySelector(".problem"));
    this.#sending.add(question);
    this.#measure(card);
    try {
      const text = card.querySelector("textarea").value;
      const body = { questionId: question, text };
      await call(`/api/interviews/${this.#id}/attempts`, { method: "POST", body });
      await this.#refresh();
      this.#tell(question);
    } catch (failure) {
      // a late grade may have put another card in its place
      show(this.#find("again", question).querySelector(".problem"), failure);
    } finally {
      this.#sending.delete(question);
      this.settle();
    }
  }

  #find(part, question) {
    return this.#place.querySelector(`.${part}[data-question="${CSS.escape(question)}"]`);
  }

  // The focus goes to where the box was, since the box is gone.
  #tell(question) {
    const made = this.#find("attempt", question);
    made.querySelector("h3").focus();
    this.#announce(`Second attempt graded. ${made.querySelector(".outcome").textContent}`);
  }
}
