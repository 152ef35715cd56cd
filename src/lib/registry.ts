/** A place where the paper puts what the engine asks for; the engine itself names no paper. */
interface Registry<T> {
  put(value: T): void;
  /** @throws Error when nothing was put */
  get(): T;
}

export function registry<T>(name: string, from: string): Registry<T> {
  let held: {value: T} | null = null;
  return {
    put(value) {
      held = {value};
    },
    get() {
      if (!held)
        throw new Error(`paper: its ${name} are asked for before they are there; ${from} hands them over`);
      return held.value;
    }
  };
}
