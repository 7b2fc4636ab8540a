// Follows the end of the page, but only while the reader is there: whoever scrolls up to read is
// left alone and can come back with "Jump to latest".

// How near to the end counts as at the end, in pixels: about two lines.
const NEAR = 60;

export class Follower {
  #jump;
  #atEnd = true;

  constructor(jump, ...growing) {
    this.#jump = jump;
    addEventListener("scroll", () => this.#look(), { passive: true });
    jump.addEventListener("click", () => this.toEnd());
    const grown = new ResizeObserver(() => this.#grown());
    growing.forEach((element) => grown.observe(element));
    addEventListener("resize", () => this.#grown());
  }

  toEnd() {
    this.#atEnd = true;
    this.#grown();
  }

  #look() {
    this.#atEnd = left() <= NEAR;
    this.#jump.hidden = this.#atEnd;
  }

  #grown() {
    if (this.#atEnd) {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    }
    this.#jump.hidden = this.#atEnd || left() <= NEAR;
  }
}

function left() {
  const page = document.documentElement;
  return page.scrollHeight - page.clientHeight - scrollY;
}
