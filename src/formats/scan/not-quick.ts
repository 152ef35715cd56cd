import {Refusal} from "../../lib/refusal.js";

/**
 * Thrown where bytes hold what the quick way does not read itself: another encoding, a row of another width, two
 * decimal marks, whatever has to be refused. The file is then read the slow way, which reads or refuses it.
 */
export class NotQuick extends Error {
  constructor(readonly why: string) {
    super(why);
  }
}

export function notQuick(why: string): never {
  throw new NotQuick(why);
}

/** What is read the quick way; null for what is not, or has to be refused, which the slow way does. */
export function quickly<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotQuick || error instanceof Refusal) return null;
    throw error;
  }
}
