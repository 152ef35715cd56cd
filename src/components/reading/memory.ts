import {browserStore} from "../../lib/browser-store.js";

/** What a reader has guessed, solved and read. It stays in this browser and goes nowhere else. */
interface Progress {
  predictions: Record<string, {guess: string; revealed: boolean}>;
  exercises: Record<string, {answer: string; right: boolean}>;
  steps: string[];
}

const empty = (): Progress => ({predictions: {}, exercises: {}, steps: []});

type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Progress as stored; anything unreadable counts as none. */
export function parseProgress(text: string | null): Progress {
  const progress = empty();
  let found: unknown;
  try {
    found = JSON.parse(text ?? "null");
  } catch {
    return progress;
  }
  if (!isRecord(found)) return progress;
  for (const [id, entry] of entries(found["predictions"]))
    if (typeof entry["guess"] === "string")
      progress.predictions[id] = {guess: entry["guess"], revealed: entry["revealed"] === true};
  for (const [id, entry] of entries(found["exercises"]))
    if (typeof entry["answer"] === "string")
      progress.exercises[id] = {answer: entry["answer"], right: entry["right"] === true};
  if (Array.isArray(found["steps"]))
    progress.steps = [...new Set(found["steps"].filter(step => typeof step === "string"))];
  return progress;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const entries = (value: unknown): [string, Record<string, unknown>][] =>
  isRecord(value)
    ? Object.entries(value).filter((e): e is [string, Record<string, unknown>] => isRecord(e[1]))
    : [];

/**
 * Keeps progress in a store; where there is none (private mode, policy) it lasts as long as the page. What is kept
 * is read again before each change, since another tab may have changed it.
 */
export class Memory {
  private progress: Progress = empty();
  /** Whether the store holds what this page knows. */
  private inStep = true;

  constructor(
    private readonly store: Store | null,
    private readonly key: string
  ) {
    this.reread();
  }

  read(): Progress {
    return this.progress;
  }

  change(act: (progress: Progress) => void): void {
    if (this.inStep) this.reread();
    act(this.progress);
    this.inStep = this.attempt(store => store.setItem(this.key, JSON.stringify(this.progress)));
  }

  forget(): void {
    this.progress = empty();
    this.inStep = this.attempt(store => store.removeItem(this.key));
  }

  private reread(): void {
    this.inStep = this.attempt(store => {
      this.progress = parseProgress(store.getItem(this.key));
    });
  }

  private attempt(act: (store: Store) => void): boolean {
    if (!this.store) return false;
    try {
      act(this.store);
      return true;
    } catch {
      return false;
    }
  }
}

/** Progress in one paper, by its name. */
export const browserMemory = (paper: string): Memory => new Memory(browserStore(), `${paper}.reading`);
