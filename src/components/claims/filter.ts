/** What a reader may ask of a claim; the search text apart, each must be met exactly. */
export const FIELDS = ["figure", "specimen", "quantity", "kind", "basis", "verdict"] as const;
type Field = (typeof FIELDS)[number];
export type Wanted = Partial<Record<Field | "q", string>>;

export interface Item extends Record<Field, string> {
  /** Everything the search looks at, lower case. */
  text: string;
}

/** Words of a search: case, kinds of minus and of micro, `R_ct` or Rct, `cycle=1` or cycle 1 make no difference. */
export const searchable = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKC")
    .replace(/[−–]/g, "-")
    .replace(/μ/g, "µ")
    .replaceAll("_", "")
    .replace(/[\s=]+/g, " ")
    .trim();

const METALS = Object.entries({W: "tungsten", Mg: "magnesium", Cu: "copper", Li: "lithium"}).map(
  ([symbol, name]) => [new RegExp(`(?<!\\p{L})${symbol}(?!\\p{Ll})`, "u"), name] as const
);

/** The words of a statement with the names of the metals whose symbols stand in it, so that either finds it. */
export const withNames = (text: string): string =>
  [text, ...METALS.filter(([symbol]) => symbol.test(text)).map(([, name]) => name)].join(" ");

/** True for items that meet every field and hold every word. */
export function matcher(wanted: Wanted): (item: Item) => boolean {
  const words = searchable(wanted.q ?? "")
    .split(" ")
    .filter(Boolean);
  const fields = FIELDS.filter(field => wanted[field]);
  return item => fields.every(f => item[f] === wanted[f]) && words.every(word => item.text.includes(word));
}

/** The filter in an address; other parameters stay as they are. */
export function toAddress(wanted: Wanted, parameters: URLSearchParams): void {
  for (const key of ["q", ...FIELDS] as const)
    if (wanted[key]) parameters.set(key, wanted[key]);
    else parameters.delete(key);
}

/** A filter named twice asks for nothing. */
export const fromAddress = (parameters: URLSearchParams): Wanted =>
  Object.fromEntries(
    (["q", ...FIELDS] as const).flatMap(key => {
      const [value, ...more] = parameters.getAll(key);
      return value && !more.length ? [[key, value]] : [];
    })
  );

/** What an address asks of the filter beyond what is `taken` of it. */
export const ignoredIn = (parameters: URLSearchParams, taken: Wanted): string[] =>
  [...parameters]
    .filter(
      ([key, value]) =>
        (["q", ...FIELDS] as string[]).includes(key) && value && taken[key as keyof Wanted] !== value
    )
    .map(([key, value]) => `${key}=${value}`);
