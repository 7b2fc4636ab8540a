// What has been said. The transcript shows what the server has recorded and nothing else; the
// words that are just coming stand below it, as plain text, until they are recorded too.

import { call } from "./api.js";
import { complete } from "./prose.js";

export class Transcript {
  #url;
  #shown = document.getElementById("transcript");
  #sources = sourcesOf(this.#shown);
  #live = document.getElementById("live");
  #words = this.#live.querySelector(".typed");
  #asked = 0;
  #answered = 0;

  constructor(interviewId) {
    this.#url = `/interviews/${interviewId}/transcript`;
    complete(this.#shown);
  }

  // What can be done now, as the server says.
  get state() {
    const { version, progress, speaking, hint, why, cost, over } = this.#shown.dataset;
    return {
      version: Number(version),
      progress,
      why,
      cost,
      speaking: speaking === "true",
      hint: hint === "true",
      over: over === "true",
    };
  }

  get answers() {
    return this.#texts(".answer .typed");
  }

  get interviewer() {
    return this.#shown.querySelector(".said .who")?.textContent ?? "The interviewer";
  }

  // What a screen reader should hear of the entries from the given one on. From the sources, since
  // a drawn formula would be read twice.
  textSince(count) {
    const entries = document.createElement("template");
    entries.innerHTML = this.#sources.slice(count).join("");
    return Array.from(
      entries.content.querySelectorAll(".said, .feedback > header, .event"),
      (entry) => entry.textContent.replace(/\s+/g, " ").trim(),
    ).join("\n");
  }

  get length() {
    return this.#sources.length;
  }

  // Shows what is recorded now. Entries that have not changed stay in place, so that a selection,
  // the place in the page and drawn formulae are kept.
  async refresh() {
    const asked = ++this.#asked;
    const text = await (await call(this.#url)).text();
    if (asked > this.#answered) { // else a later request was answered first
      this.#answered = asked;
      this.#show(text);
      complete(this.#shown);
    }
  }

  #show(text) {
    const page = new DOMParser().parseFromString(text, "text/html");
    const fresh = page.getElementById("transcript");
    const sources = sourcesOf(fresh);
    [...fresh.children].forEach((entry, i) => {
      if (i >= this.#sources.length) {
        this.#shown.append(entry);
      } else if (sources[i] !== this.#sources[i]) {
        this.#shown.children[i].replaceWith(entry);
      }
    });
    [...this.#shown.children].slice(sources.length).forEach((entry) => entry.remove());
    Object.assign(this.#shown.dataset, fresh.dataset);
    this.#sources = sources;
    if (!this.state.speaking) {
      this.silence(); // what was said stands above now
    }
  }

  hear(words) {
    if (this.#live.hidden) { // once, since a hundred pieces a second may come while somebody types
      this.#live.querySelector(".who").textContent = this.interviewer;
      this.#live.hidden = false;
    }
    this.#words.append(words);
  }

  silence() {
    this.#live.hidden = true;
    this.#words.textContent = "";
  }

  #texts(selector) {
    return Array.from(this.#shown.querySelectorAll(selector), (element) => element.textContent);
  }
}

function sourcesOf(transcript) {
  return Array.from(transcript.children, (entry) => entry.outerHTML);
}
