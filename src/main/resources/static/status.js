// What the interviewer is doing: a word for the style sheet, a sentence for people. Not read out,
// since it changes with every step; what matters is announced when it is complete.

const WORDS = {
  listening: (name) => `${name} is listening`,
  grading: () => "Grading your answer …",
  thinking: (name) => `${name} is thinking …`,
  asking: (name) => `${name} is speaking …`,
  offline: () => "You are offline. What you type is kept",
  failed: () => "Something failed",
};

const place = document.getElementById("status");

// words: in place of the usual ones
export function tell(state, name, words = WORDS[state](name)) {
  if (place.dataset.state !== state || place.textContent !== words) {
    place.dataset.state = state;
    place.textContent = words;
  }
}
