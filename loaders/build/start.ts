/**
 * How a build is started. Nearly all that it makes is soon let go: a nursery that is wide from the beginning lets it go
 * there, and a heap that may grow before it is looked through is looked through once.
 */
export const START = [
  "--max-semi-space-size=64",
  "--min-semi-space-size=64",
  "--initial-heap-size=1500",
  "loaders/start.js"
];
