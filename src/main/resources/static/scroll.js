// Follows the end of the page, but only while the reader is there: whoever scrolls up to read is
// left alone and can come back with "Jump to latest".

// How near to the end counts as at the end for who scrolls down, in pixels: about two lines.
const NEAR = 60;

const page = document.documentElement;

export class Follower {
  #jump;
  #isAtEnd = true;
  #y = scrollY;
  #height = page.scrollHeight;

  constructor(jump, ...growing) {
    this.#jump = jump;
    addEventListener("scroll", () => this.#look(), { passive: true });
    jump.addEventListener("click", () => this.toEnd());
    const grown = new ResizeObserver(() => this.#grown());
    growing.forEach((element) => grown.observe(element));
    addEventListener("resize", () => this.#grown());
  }

  toEnd() {
    this.#isAtEnd = true;
    this.#grown();
  }

  // Being far from the end does not mean that the reader has left it: the page may have grown since
  // it was last followed. Only a way up that no shrinking of the page explains is the reader's.
  #look() {
    const isUp = scrollY < this.#y && page.scrollHeight >= this.#height;
    if (left() <= (isUp ? 1 : NEAR)) {
      this.#isAtEnd = true;
    } else if (isUp) {
      this.#isAtEnd = false;
    }
    this.#remember();
  }

  #grown() {
    if (this.#isAtEnd) {
      scrollTo({ top: page.scrollHeight, behavior: "instant" });
    }
    this.#remember();
  }

  #remember() {
    this.#y = scrollY;
    this.#height = page.scrollHeight;
    this.#jump.hidden = this.#isAtEnd || left() <= NEAR;
  }
}

function left() {
  return page.scrollHeight - page.clientHeight - scrollY;
}
