// What is in the box, kept in the browser until the answer is recorded.
//
// A draft that has been sent carries the key it was sent with, so that sending the same text again
// cannot count twice, and how many answers there were before it, so that after a reload it can be
// told whether it arrived.

export class Draft {
  #place;
  #now = { text: "" };

  constructor(interviewId) {
    this.#place = `mockingbird.draft.${interviewId}`;
  }

  get text() {
    return this.#now.text;
  }

  get isSent() {
    return Boolean(this.#now.key);
  }

  restore() {
    this.#now = this.#read();
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

  // The key to send the text with: the same for the same text, until it is recorded.
  keyFor(text, before) {
    if (this.#now.text !== text || !this.#now.key) {
      this.#write({ text, key: randomKey(), before });
    }
    return this.#now.key;
  }

  clear() {
    this.#write({ text: "" });
  }

  // Storage can be full or forbidden; the draft then lives as long as the page.
  #read() {
    try {
      return { text: "", ...JSON.parse(localStorage.getItem(this.#place)) };
    } catch {
      return { text: "" };
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
