/** What was read of one object of plain data, and of the objects in it. */
export interface Reads {
  list: boolean;
  /** what stood under a name: a value, or what was read of the object there */
  values: Map<string, unknown>;
  /** whether there was such a name */
  has: Map<string, boolean>;
  /** all names, where they were asked for */
  names: string[] | null;
}

interface Watched {
  seen: object;
  reads: Reads;
}

/** Plain data that note what is read of them. @throws from the data for whoever writes to them */
export function traced<T extends object>(data: T): {seen: T; reads: Reads} {
  const known = new WeakMap<object, Watched>();
  const watched = (value: object): Watched => {
    const before = known.get(value);
    if (before) return before;
    const reads: Reads = {list: Array.isArray(value), values: new Map(), has: new Map(), names: null};
    // Figures read the same thousands of times; it is noted once.
    const shown = new Map<string, unknown>();
    const seen = new Proxy(value, {
      get(target, name) {
        if (typeof name === "string" && shown.has(name)) return shown.get(name);
        const found: unknown = Reflect.get(target, name);
        if (typeof name === "symbol" || typeof found === "function") return found;
        const part = isObject(found) ? watched(found) : null;
        reads.values.set(name, part ? part.reads : found);
        shown.set(name, part ? part.seen : found);
        return shown.get(name);
      },
      has(target, name) {
        const there = Reflect.has(target, name);
        if (typeof name === "string") reads.has.set(name, there);
        return there;
      },
      ownKeys(target) {
        reads.names ??= namesOf(target);
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor(target, name) {
        if (typeof name === "string") reads.has.set(name, name in target);
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
      set(_, name) {
        throw new Error(`trace: ${String(name)} is written to`);
      }
    });
    known.set(value, {seen, reads});
    return {seen, reads};
  };
  const {seen, reads} = watched(data);
  return {seen: seen as T, reads};
}

/** Whether other data give the same answers: whoever asked the same of them would make the same of them. */
export function sameAnswers(data: unknown, {list, values, has, names}: Reads): boolean {
  if (!isObject(data) || Array.isArray(data) !== list) return false;
  if (names && namesOf(data).join("\n") !== names.join("\n")) return false;
  for (const [name, there] of has) if (name in data !== there) return false;
  for (const [name, before] of values) {
    const now = (data as Record<string, unknown>)[name];
    if (isObject(before) ? !sameAnswers(now, before as Reads) : !Object.is(now, before)) return false;
  }
  return true;
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const namesOf = (value: object): string[] => Reflect.ownKeys(value).map(String);
