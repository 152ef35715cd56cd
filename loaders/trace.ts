/** What was read of plain data: each question with the answer there was. */
export type Reads = ReadonlyMap<string, string>;

type Plain = Readonly<Record<string, unknown>>;

/** What can be asked of data: a value, whether there is one, and the names of all. */
type Asked = "value" | "has" | "names";

/** Plain data that note what is read of them. @throws from the data for whoever writes to them */
export function traced<T extends object>(data: T): {seen: T; reads: Reads} {
  const reads = new Map<string, string>();
  const known = new WeakMap<object, object>();
  const note = (asked: Asked, path: readonly string[]): void => {
    const question = JSON.stringify([asked, ...path]);
    if (!reads.has(question)) reads.set(question, answer(data, asked, path));
  };
  const watched = (value: object, path: readonly string[]): object => {
    const before = known.get(value);
    if (before) return before;
    const proxy = new Proxy(value, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name);
        if (typeof name === "symbol" || typeof found === "function") return found;
        note("value", [...path, name]);
        return typeof found === "object" && found !== null ? watched(found, [...path, name]) : found;
      },
      has(target, name) {
        if (typeof name === "string") note("has", [...path, name]);
        return Reflect.has(target, name);
      },
      ownKeys(target) {
        note("names", path);
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor(target, name) {
        if (typeof name === "string") note("has", [...path, name]);
        return Reflect.getOwnPropertyDescriptor(target, name);
      },
      set() {
        throw new Error(`trace: ${path.join(".")} is written to`);
      }
    });
    known.set(value, proxy);
    return proxy;
  };
  return {seen: watched(data, []) as T, reads};
}

/** Whether other data give the same answers: whoever asked the same of them would make the same of them. */
export function sameAnswers(data: object, reads: Reads): boolean {
  for (const [question, before] of reads) {
    const [asked, ...path] = JSON.parse(question) as [Asked, ...string[]];
    if (answer(data, asked, path) !== before) return false;
  }
  return true;
}

function answer(data: object, asked: Asked, path: readonly string[]): string {
  const at = (way: readonly string[]): unknown =>
    way.reduce<unknown>((value, name) => (value as Plain | null | undefined)?.[name], data);
  if (asked === "value") return told(at(path));
  const owner = at(asked === "names" ? path : path.slice(0, -1));
  if (typeof owner !== "object" || owner === null) return "nothing";
  return asked === "names" ? Reflect.ownKeys(owner).map(String).join("\n") : String(path.at(-1)! in owner);
}

/** Of an object only that it is one: its parts are read for themselves. */
function told(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "list" : "object";
  return Object.is(value, -0) ? "number -0" : `${typeof value} ${String(value)}`;
}
