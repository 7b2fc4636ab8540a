// Reads an event stream from a response. EventSource cannot send a POST and repeats requests by
// itself, which for an answer would be wrong.

// The server sends a comment every 15 s; three missed ones mean that the line is dead, even where
// the browser has not noticed.
const SILENCE = 45_000;

export class LostStream extends Error {}

// Yields `{name, data}` for each event, `data` parsed from JSON. Ends when the stream ends.
export async function* eventsOf(response) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const parser = new EventParser();
  try {
    for (;;) {
      const { done, value } = await readSoon(reader);
      if (done) {
        return;
      }
      yield* parser.feed(value);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function readSoon(reader) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new LostStream("silent")), SILENCE);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } catch {
    throw new LostStream("cut");
  } finally {
    clearTimeout(timer);
  }
}

// The format of https://html.spec.whatwg.org/multipage/server-sent-events.html, fed with pieces
// that may be cut anywhere. Ids and retry times are not used here.
export class EventParser {
  #rest = "";
  #name = "";
  #data = [];

  *feed(piece) {
    const lines = (this.#rest + piece).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop();
    for (const line of lines) {
      if (line === "") {
        yield* this.#dispatch();
      } else {
        this.#field(line);
      }
    }
  }

  #field(line) {
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line);
    if (field === "event") {
      this.#name = value;
    } else if (field === "data") {
      this.#data.push(value);
    }
  }

  *#dispatch() {
    const event = { name: this.#name || "message", text: this.#data.join("\n") };
    this.#name = "";
    this.#data = [];
    if (event.text !== "") {
      yield { name: event.name, data: JSON.parse(event.text) };
    }
  }
}
