/** A change of one token of a query. */
export interface SqlMutant {
  kind: "aggregate" | "operator" | "constant" | "filter" | "join" | "column" | "order";
  /** Place in the file, characters from its beginning. */
  at: number;
  from: string;
  to: string;
}

const RULES: {kind: SqlMutant["kind"]; find: RegExp; make: (found: string) => string}[] = [
  {kind: "aggregate", find: /\bmin(?=\()/g, make: () => "max"},
  {kind: "aggregate", find: /\bmax(?=\()/g, make: () => "min"},
  {kind: "aggregate", find: /\b(avg|median)(?=\()/g, make: () => "max"},
  {kind: "aggregate", find: /\bsum(?=\()/g, make: () => "avg"},
  {kind: "aggregate", find: /\bfirst_value(?=\()/g, make: () => "last_value"},
  {kind: "aggregate", find: /\barg_(min|max)(?=\()/g, make: f => (f === "arg_min" ? "arg_max" : "arg_min")},
  {kind: "operator", find: / [-+] /g, make: f => (f === " + " ? " - " : " + ")},
  {kind: "operator", find: / [*/] /g, make: f => (f === " * " ? " / " : " * ")},
  {
    kind: "operator",
    find: / (<=?|>=?) /g,
    make: f => (/=/.test(f) ? f.replace("=", "") : `${f.trimEnd()}= `)
  },
  {kind: "operator", find: / (?:=|<>) /g, make: f => (f === " = " ? " <> " : " = ")},
  {kind: "constant", find: /(?<![\w.'{$])\d+(?:\.\d+)?(?![\w.'}])/g, make: f => String(Number(f) + 1)},
  {kind: "filter", find: /\bis not null\b/g, make: () => "is null"},
  {kind: "filter", find: /\bbetween\b/g, make: () => "not between"},
  {
    kind: "filter",
    find: /(?<=\b(?:where|and) )(?!true)[\w.]+ in(?= \()/g,
    make: f => f.replace(/ in$/, " not in")
  },
  {kind: "join", find: /\bleft join\b/g, make: () => "join"},
  {kind: "join", find: /(?<!left )\bjoin\b/g, make: () => "left join"},
  {kind: "order", find: /\bdesc\b/g, make: () => "asc"},
  {kind: "order", find: /(?<=\border by )[a-z][\w.]*(?![\w.(]| desc)/g, make: f => `${f} desc`}
];

/** Ranges of a file that are SQL: all of a .sql file, templates that select in a module. */
const queries = (text: string, file: string): [from: number, to: number][] =>
  file.endsWith(".sql")
    ? [[0, text.length]]
    : [...text.matchAll(/`[^`]*\bselect\b[^`]*\bfrom\b[^`]*`/g)].map(m => [m.index, m.index + m[0].length]);

/** Every change of one token in the queries of a file; text between quotes and marks of controls stay. */
export function sqlMutants(text: string, file: string): SqlMutant[] {
  return queries(text, file).flatMap(([from, to]) => {
    // Comments are blank, so that nothing in them is changed.
    const query = text.slice(from, to).replace(/--[^\n]*/g, comment => " ".repeat(comment.length));
    const rules = RULES.flatMap(({kind, find, make}) =>
      [...query.matchAll(find)].map(m => ({kind, at: from + m.index, from: m[0], to: make(m[0])}))
    );
    return [...rules, ...columns(query, from)].sort((a, b) => a.at - b.at);
  });
}

/** A selected column becomes the next one of the list. */
function columns(query: string, offset: number): SqlMutant[] {
  const named = [...query.matchAll(/(?<=(?:select|,)\s+)[a-z]\w*(?:\.\w+)?(?=\s*,|\s+as\b|\s+from\b)/g)];
  return named.flatMap((found, i) => {
    const other = named[(i + 1) % named.length]![0];
    return other === found[0]
      ? []
      : [{kind: "column" as const, at: offset + found.index, from: found[0], to: other}];
  });
}
