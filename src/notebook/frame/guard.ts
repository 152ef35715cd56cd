import {CAPS} from "../messages.js";
import {instrument} from "./instrument.js";

/** Says that a cell was stopped; thrown again by every handler it passes. */
class Stopped extends Error {
  constructor(readonly cell: number | undefined) {
    super(
      `it ran for ${CAPS.busy} s without a pause and was stopped; end the loop, do less, or await a pause inside it`
    );
    this.name = "stopped";
  }
}

type Body = (...inputs: unknown[]) => unknown;

/** A cell that begins when others have taken more than this waits until the page has had a turn. */
const SHORT_MS = 100;

export interface Guard {
  /**
   * The function of a cell from its text. It begins with time of its own, whatever the cells before it took, and so
   * does each turn of a generator that it gives, as its value or as one of its outputs.
   */
  compile(expression: string, cell: number, outputs: readonly string[]): Body;
  /** A script of ours, as it is. */
  trusted(script: string): unknown;
  check: string;
  /**
   * The cell whose code threw what nobody caught, where that is known. What is told in the same turn is of the cell
   * whose code ran last; a promise tells later.
   */
  cellOf(error: unknown, sameTurn: boolean): number | undefined;
  /** What stopped the code of this turn; null while nothing has. Not every browser says what was thrown. */
  stopped(): Error | null;
}

/**
 * Puts a time check into all code made from text: of cells, and of whatever cells make with `eval`, `Function` and timers.
 * Time counts from the first check after the page last had a turn.
 */
export function guard(random: string): Guard {
  const check = `$time_${random}`;
  const NativeFunction = Function;
  const nativeEval = eval;
  const {setTimeout} = globalThis;
  const {now} = performance;
  const clock = (): number => now.call(performance);
  const turn = new MessageChannel();
  const {postMessage} = MessagePort.prototype;
  let since = 0;
  let last = 0;
  let counts = 0;
  let every = 1;
  /** The cell whose code was last checked. */
  let running: number | undefined;
  /** Once a cell is stopped, every check of the same turn throws this, so that no handler of it goes on. */
  let over: Stopped | null = null;
  const anew = (): void => {
    since = 0;
    over = null;
  };
  turn.port1.onmessage = anew;
  const tick = (cell?: number): void => {
    running = cell ?? running;
    if (since === 0) {
      since = last = clock();
      counts = 0;
      every = 1;
      postMessage.call(turn.port2, 0);
    }
    if (over) throw over;
    if (++counts < every) return;
    // The clock is read seldom where turns are short, and at each where one of them may take long.
    const now = clock();
    every = now - last < 1 ? Math.min(64, 2 * every) : 1;
    last = now;
    counts = 0;
    if (now - since <= 1000 * CAPS.busy) return;
    over = new Stopped(running);
    throw over;
  };
  Object.defineProperty(globalThis, check, {value: tick});
  readsAsWritten(check);

  const ownTurn =
    (body: Body): Body =>
    (...inputs) =>
      spent() ? turned().then(() => body(...inputs)) : body(...inputs);
  const paced = (value: unknown): unknown =>
    isGenerator(value)
      ? {next: ownTurn(given => value.next(given)), return: (last?: unknown) => value.return(last)}
      : value;
  const given = (value: unknown, outputs: readonly string[]): unknown => {
    if (value instanceof Promise) return value.then(v => given(v, outputs));
    if (outputs.length === 0) return paced(value);
    const values = value as Record<string, unknown>;
    return Object.fromEntries(outputs.map(name => [name, paced(values[name])]));
  };
  const spent = (): boolean => over !== null || (since > 0 && clock() - since > SHORT_MS);
  const turned = async (): Promise<void> => {
    while (spent()) await new Promise(done => setTimeout(done));
  };

  const guarded = (kind: FunctionConstructor, prefix: string): FunctionConstructor => {
    const made = function (...texts: unknown[]): unknown {
      const body = String(texts.pop() ?? "");
      const text = `(${prefix} anonymous(${texts.join(",")}\n) {\n${body}\n})`;
      return nativeEval(instrument(text, check));
    } as unknown as FunctionConstructor;
    Object.defineProperty(made, "prototype", {value: kind.prototype});
    Object.defineProperty(kind.prototype, "constructor", {value: made});
    return made;
  };
  const kindOf = (f: unknown): FunctionConstructor => (f as {constructor: FunctionConstructor}).constructor;
  guarded(
    kindOf(async () => undefined),
    "async function"
  );
  guarded(
    kindOf(function* () {}),
    "function*"
  );
  guarded(
    kindOf(async function* () {}),
    "async function*"
  );
  const evaluated = (text: unknown): unknown =>
    typeof text === "string" ? nativeEval(instrument(text, check)) : text;
  const fixed = {Function: guarded(NativeFunction, "function"), eval: evaluated};
  for (const [name, value] of Object.entries(fixed))
    Object.defineProperty(globalThis, name, {value, writable: false, configurable: false});
  for (const name of ["setTimeout", "setInterval"] as const) {
    const native = globalThis[name] as (f: unknown, ...more: unknown[]) => number;
    Object.defineProperty(globalThis, name, {
      value: (f: unknown, ...more: unknown[]) => {
        const cell = running;
        // A timer has a turn of its own, whatever was stopped before it; one that was stopped does not come again.
        const timed = (...given: unknown[]): unknown => {
          anew();
          running = cell;
          try {
            return typeof f === "function" ? Reflect.apply(f, globalThis, given) : evaluated(String(f));
          } catch (error) {
            if (error instanceof Stopped) clearInterval(timer);
            throw error;
          }
        };
        const timer = native(timed, ...more);
        return timer;
      },
      writable: false,
      configurable: false
    });
  }
  return {
    check,
    compile: (expression, cell, outputs) => {
      const made = nativeEval(`"use strict";(${expression}\n)\n//# sourceURL=cell-${cell}.js`) as Body;
      const body = ownTurn((...inputs) => {
        running = cell;
        return made(...inputs);
      });
      return (...inputs) => given(body(...inputs), outputs);
    },
    stopped: () => over,
    cellOf: (error, sameTurn) => {
      if (error instanceof Stopped) return error.cell;
      return sameTurn ? running : undefined;
    },
    trusted: script => (NativeFunction(`${script}\nreturn library;`) as () => unknown)()
  };
}

interface Generator {
  next(given?: unknown): unknown;
  return(last?: unknown): unknown;
}

/** What the runtime takes one value after another from. */
const isGenerator = (value: unknown): value is Generator => {
  const {next, return: ends} = (value ?? {}) as Partial<Record<keyof Generator, unknown>>;
  return typeof next === "function" && typeof ends === "function";
};

/** Functions say their source as it was written: a library that reads it (Arquero does) meets no check in it. */
function readsAsWritten(check: string): void {
  const {toString} = Function.prototype;
  const put = new RegExp(`${check.replace("$", "\\$")}\\(\\d*\\)[,;]`, "g");
  Object.defineProperty(Function.prototype, "toString", {
    value(this: unknown) {
      return toString.call(this).replaceAll(put, "");
    },
    writable: true,
    configurable: true
  });
}
