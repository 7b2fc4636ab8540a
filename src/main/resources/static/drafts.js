// What is in the box, kept in the browser until the answer is recorded.
//
// A draft that has been sent carries the key and the version it was sent with, so that sending the
// same text again can neither count twice nor go to another question, and how many answers there
// were before it, so that after a reload it can be told whether it arrived.

export class Draft {
  #place;
  #now = { text: "" };

  // of: an interview's id, and for a second attempt the question's after a full stop
  constructor(of) {
    this.#place = `mockingbird.draft.${of}`;
  }

  get text() {
    return this.#now.text;
  }

  get isSent() {
    return Boolean(this.#now.key);
  }

  // Storage can be full or forbidden; the draft then lives as long as the page.
  restore() {
    try {
      this.#now = parsed(localStorage.getItem(this.#place));
    } catch {
      this.#now = { text: "" };
    }
  }

  // Follows what another tab has done to the same draft; true if it was the same until then.
  follow({ key, oldValue, newValue }) {
    if (key !== this.#place || parsed(oldValue).text !== this.text) {
      return false;
    }
    this.#now = parsed(newValue);
    return true;
  }

  // True if the text was sent and is the latest of the recorded answers.
  isAmong(answers) {
    const { before, text } = this.#now;
    return this.isSent && answers.length > before && plain(answers.at(-1)) === plain(text);
  }

  change(text) {
    if (text !== this.#now.text) {
      this.#write({ text });
    }
  }

  // What to send the text with: the same for the same text, until it is recorded or refused.
  sending(text, before, version) {
    if (this.#now.text !== text || !this.isSent) {
      this.#write({ text, key: randomKey(), before, version });
    }
    const { key, version: sent } = this.#now;
    return { key, version: sent };
  }

  // It was refused, so that it is as good as never sent.
  takeBack() {
    this.#write({ text: this.text });
  }

  clear() {
    this.#write({ text: "" });
  }

  // Lets go of all that is kept for an interview, drafts of second attempts included.
  static forget(interviewId) {
    const place = `mockingbird.draft.${interviewId}`;
    try {
      Object.keys(localStorage)
        .filter((key) => key === place || key.startsWith(`${place}.`))
        .forEach((key) => localStorage.removeItem(key));
    } catch {
      // see above
    }
  }

  #write(draft) {
    this.#now = draft;
    try {
      if (draft.text === "") {
        localStorage.removeItem(this.#place);
      } else {
        localStorage.setItem(this.#place, JSON.stringify(draft));
      }
    } catch {
      // see above
    }
  }
}

function parsed(stored) {
  return { text: "", ...JSON.parse(stored) };
}

function plain(text) {
  return text.replace(/\s+/g, " ").trim();
}

// `crypto.randomUUID` is missing where the page comes from another machine without TLS.
function randomKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
