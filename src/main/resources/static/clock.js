// How long the interview has gone on, counted while its page is open, so that a night between two
// questions is no part of it. Counts up; where the interview has a time of its own, down from it.
// Nothing happens when that is over: it is there to get a feeling for the pace.

const SECOND = 1000;
// A longer gap than browsers leave a hidden page means that the machine slept.
const LONGEST_GAP = 90 * SECOND;
const CHOICE = "mockingbird.clock";

export class Clock {
  #place;
  #time = document.getElementById("time");
  #toggle = document.getElementById("clock");
  #budget = Number(this.#time.dataset.seconds) * SECOND; // 0: none
  #spent;
  #last = performance.now();
  #isRunning = false;

  constructor(interviewId) {
    this.#place = `mockingbird.clock.${interviewId}`;
    this.#spent = Number(read(this.#place) ?? 0);
    this.#toggle.addEventListener("click", () => {
      write(CHOICE, this.#isHidden ? "shown" : "hidden");
      this.#draw();
    });
    setInterval(() => this.#tick(), SECOND);
    addEventListener("pagehide", () => this.#tick());
    this.#draw();
  }

  run(isRunning) {
    this.#tick();
    this.#isRunning = isRunning;
  }

  get #isHidden() {
    return read(CHOICE) === "hidden";
  }

  #tick() {
    const now = performance.now();
    if (this.#isRunning) {
      const spent = this.#spent + Math.min(now - this.#last, LONGEST_GAP);
      this.#spent = Math.max(spent, Number(read(this.#place) ?? 0)); // another tab may be ahead
      write(this.#place, String(Math.round(this.#spent)));
    }
    this.#last = now;
    this.#draw();
  }

  #draw() {
    this.#time.hidden = this.#isHidden;
    this.#time.textContent = this.#budget > 0 ? down(this.#budget - this.#spent) : shown(this.#spent);
    this.#toggle.firstChild.textContent = this.#isHidden ? "Show" : "Hide";
    this.#toggle.hidden = false;
  }
}

function down(left) {
  return left > 0 ? `${shown(left)} left` : `${shown(-left)} over`;
}

function shown(milliseconds) {
  const seconds = Math.floor(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

// Storage can be full or forbidden; the clock then starts anew with each page.
function read(place) {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place, text) {
  try {
    localStorage.setItem(place, text);
  } catch {
    // see above
  }
}
