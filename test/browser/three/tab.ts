/** What the tests of all browsers need of one: a page in a window, whichever protocol moves it. */
export interface Tab {
  open(path: string): Promise<void>;
  size(width: number, height: number): Promise<void>;
  /** Runs a function of its own in the page. @throws what it throws */
  run<Given, Result>(work: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
  /** Runs one in the document of a frame. */
  inFrame<Result>(frame: string, work: () => Result): Promise<Result>;
  /** An element as it is painted. @returns PNG, base64 */
  painted(selector: string): Promise<string>;
  /** Errors and warnings since the page was opened, and answers from 400 on. */
  problems(): Promise<string[]>;
  close(): Promise<void>;
}

export interface Engine {
  name: string;
  /** What has to be installed for it, in words; null when it is here. */
  missing: string | null;
  open(): Promise<Tab>;
}
