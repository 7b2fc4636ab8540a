// The box the candidate writes in: keeps the draft, counts the words, sends on Enter.

import { Draft } from "./drafts.js";

// Fewer words seldom explain anything; more take over two minutes to say aloud.
const SHORT = 12;
const LONG = 300;

const touch = matchMedia("(pointer: coarse)");

export class AnswerBox {
  #box = document.getElementById("box");
  #count = document.getElementById("count");
  #send = document.getElementById("send");
  #draft;

  constructor(interviewId, answers) {
    this.#draft = new Draft(interviewId);
    this.#draft.restore();
    this.#box.value = this.#draft.text;
    this.settle(answers);
    this.#box.addEventListener("input", () => {
      this.#draft.change(this.#box.value);
      this.#measure();
    });
    this.#box.addEventListener("keydown", (event) => this.#enter(event));
    addEventListener("storage", (event) => this.#follow(event));
    this.#measure();
  }

  get text() {
    return this.#box.value;
  }

  get isEmpty() {
    return this.text.trim() === "";
  }

  get isSendable() {
    return !this.isEmpty && excess(this.#box) <= 0;
  }

  // True while the text has been sent and is not known to be recorded.
  get isUnsettled() {
    return this.#draft.isSent;
  }

  // The key and the version to send the text with.
  sending({ answers, state }) {
    return this.#draft.sending(this.text, answers.length, state.version);
  }

  takeBack() {
    this.#draft.takeBack();
  }

  // While it is not known whether the text was recorded, it must not change.
  lock() {
    this.#box.readOnly = true;
  }

  unlock() {
    this.#box.readOnly = false;
  }

  // Lets go of the text once it stands among the recorded answers.
  settle(answers) {
    if (this.#draft.isAmong(answers)) {
      this.#draft.clear();
      this.#box.value = "";
      this.unlock();
      this.#measure();
    }
  }

  // On touch the keyboard would jump up and hide what was said.
  focus() {
    if (!touch.matches) {
      this.#box.focus({ preventScroll: true });
    }
  }

  #measure() {
    const { words, isTooLong } = advice(this.#box);
    this.#count.classList.toggle("too-long", isTooLong);
    this.#count.textContent = words;
    this.#send.disabled = !this.isSendable;
  }

  // Two tabs with the same interview share one draft.
  #follow(event) {
    if (this.#draft.follow(event)) {
      this.#box.value = this.#draft.text;
      this.#measure();
    }
  }

  #enter(event) {
    if (isSend(event)) {
      event.preventDefault();
      this.#box.form.requestSubmit();
    }
  }
}

// True for the Enter that sends. On touch it breaks lines, and it also confirms a choice of an
// input method; 229 is how Safari says so.
export function isSend(event) {
  const composing = event.isComposing || event.keyCode === 229;
  return event.key === "Enter" && !event.shiftKey && !composing && !touch.matches;
}

// What to say about the length of the text in a box.
export function advice(box) {
  const words = box.value.match(/\S+/g)?.length ?? 0;
  const over = excess(box);
  return over > 0
    ? { words: `Too long: shorten it by ${over} characters`, isTooLong: true }
    : { words: told(words), isTooLong: false };
}

function excess(box) {
  return box.value.length - Number(box.dataset.max);
}

// The count, and for very short and very long answers a word of advice; no more than that, since
// a short answer can be a full one.
function told(words) {
  const count = ["", "1 word"][words] ?? `${words} words`;
  if (words > LONG) {
    return `${count}. Rather long: is the main point said first?`;
  }
  return words > 0 && words < SHORT ? `${count}. Say how and why, too` : count;
}
