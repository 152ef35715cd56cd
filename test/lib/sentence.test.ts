import {describe, expect, it} from "vitest";
import {sentenceOf, workerSentence} from "../../src/lib/sentence.js";

describe("an error is a sentence with what to do", () => {
  it.each<[unknown, RegExp]>([
    [new TypeError("Failed to fetch"), /^file: the connection failed; try again/],
    [new TypeError("NetworkError when attempting to fetch resource."), /^file: the connection failed/],
    [new TypeError("Load failed"), /^file: the connection failed/],
    [
      new TypeError("Failed to fetch dynamically imported module: http://x/a.js"),
      /^page: a part of this page did not load; reload/
    ],
    [new TypeError("error loading dynamically imported module: http://x/a.js"), /^page: a part of this page/],
    [new TypeError("Importing a module script failed."), /^page: a part of this page/],
    [new SyntaxError("Unexpected token '<', \"<!DOCTYPE\" is not valid JSON"), /^file: what arrived/],
    [new SyntaxError("JSON.parse: unexpected character at line 1"), /^file: what arrived/],
    [
      new Error("Invalid Input Error: No magic bytes found at end of file 'cycles.parquet'"),
      /^file: what arrived/
    ],
    [new RangeError("Maximum call stack size exceeded"), /^page: there is not enough memory/],
    [new RangeError("Invalid array length"), /^page: there is not enough memory/],
    [new DOMException("The quota has been exceeded.", "QuotaExceededError"), /^browser: its store/],
    [
      new TypeError("x is not a function"),
      /^page: something failed .*\(x is not a function\); reload the page$/
    ],
    ["plain text", /^page: something failed .*reload/]
  ])("%s", (error, sentence) => expect(sentenceOf(error)).toMatch(sentence));

  it.each([
    "range: Cycles must run from at least 1",
    "file: a did not load (503); try again",
    "kk fit: no",
    "check a.b-2: interval: division by zero"
  ])("ours passes: %s", text => expect(sentenceOf(new Error(text))).toBe(text));

  it.each([
    ["Uncaught RangeError: Invalid array length", /^worker: there is not enough memory/],
    ["Uncaught TypeError: x is not a function", /^worker: it failed .*reload/],
    ["", /^worker: its part of this page did not load; try again/]
  ])("a worker that ends with %j", (said, sentence) => {
    expect(workerSentence(said, "result")).toMatch(sentence);
    expect(workerSentence(said, "result")).toMatch(/The last result stays$/);
    expect(workerSentence(said, "result")).not.toMatch(/Uncaught|x is not/);
  });
});
