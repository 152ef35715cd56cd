import {describe, expect, it} from "vitest";
import {notStarted} from "../../src/database/not-started.js";

describe("an engine that does not start says why and what to do", () => {
  it.each<[unknown, RegExp]>([
    [new Error("WebAssembly is missing"), /needs WebAssembly, which this browser/],
    [
      new Error(
        "Uncaught CompileError: WebAssembly.compileStreaming(): Refused to compile or instantiate WebAssembly module because neither 'wasm-eval' nor 'unsafe-eval' is an allowed source of script in the following Content Security Policy directive"
      ),
      /needs WebAssembly, .*does not allow/
    ],
    [new Error("Uncaught Error: its module did not load (503)"), /did not load \(503\); try again/],
    [new Error("Uncaught Error: its module is not there any more; reload the page"), /any more; reload/],
    [
      new Error("Uncaught Error: its module stopped on its way, nothing came for 20 s"),
      /stopped on its way, nothing came for 20 s; try again/
    ],
    [
      new Error("page: a part of this page stopped on its way, nothing came for 40 s; it may"),
      /a part of this page stopped on its way, nothing came for 40 s; .*reload the page/
    ],
    [new Error("Uncaught CompileError: expected magic word 00 61 73 6d"), /not come as it was published/],
    [new Error("Uncaught TypeError: The compressed data was not valid."), /not come as it was published/],
    [new RangeError("WebAssembly.instantiate(): Out of memory"), /not enough memory/],
    [new Error("Uncaught TypeError: Failed to fetch"), /the connection failed; try again/],
    [
      new Error("worker: this browser lets this page start no workers, which check and read its files"),
      /needs workers, .* allow them for this site/
    ],
    [new Error("its worker did not load"), /the connection failed; try again/],
    [new TypeError("x is not a function"), /reload the page, or open it in another browser/]
  ])("%s", (error, sentence) => {
    const said = notStarted(error);
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^engine: DuckDB .*[^.]$/);
    expect(said).not.toMatch(/Uncaught|Error|x is not/);
  });
});
