import {
  defaults,
  type Context,
  type Control,
  type DataTable,
  type Figure,
  type Row,
  type State
} from "./figure.js";

/** Figures of a page whose rows are facts or models, in one picture: one state, one table, all their statements. */
interface Joint {
  parts: readonly Figure[];
  /** Controls it takes over from its parts; all others stand there at their published value. */
  keeps: readonly string[];
  /** What a part is set to where that is not its published state: by id, then control. */
  set?: Readonly<Record<string, State>>;
}

/** Which part a row belongs to. */
const PART = "part_of";

/** Control, claims, rows, words and table of parts drawn together; the picture, the finding and the caption are its own. */
export function joined({parts, keeps, set = {}}: Joint) {
  const all = parts.flatMap(part => part.controls);
  const controls = keeps.map((name): Control => {
    const found = all.find(control => control.name === name);
    if (!found) throw new Error(`figure: no part has the control "${name}"`);
    const told = parts.map(part => set[part.id]?.[name]).find(value => value !== undefined);
    return told === undefined ? found : ({...found, default: told} as Control);
  });
  const stateOf = (part: Figure, state: State): State => ({
    ...defaults(part),
    ...set[part.id],
    ...Object.fromEntries(keeps.flatMap(name => (name in state ? [[name, state[name]!]] : [])))
  });
  const rowsOf = (part: Figure, rows: readonly Row[]): Row[] => rows.filter(row => row[PART] === part.id);
  return {
    controls,
    stateOf,
    rowsOf,
    claims: [...new Set(parts.flatMap(part => part.claims))],
    shows: [...new Set(parts.flatMap(part => part.shows))],
    cells: (state: State, context: Context): string[] => [
      ...new Set(parts.flatMap(part => part.cells(stateOf(part, state), context)))
    ],
    rows: {
      async compute(state: State, context: Context): Promise<Row[]> {
        const made = await Promise.all(
          parts.map(async part => {
            if ("sql" in part.rows) throw new Error(`figure: the rows of ${part.id} come from a query`);
            const rows = await part.rows.compute(stateOf(part, state), context);
            return rows.map(row => ({...row, [PART]: part.id}));
          })
        );
        return made.flat();
      }
    },
    alternative: (rows: readonly Row[], state: State, context: Context): string =>
      parts.map(part => part.alternative(rowsOf(part, rows), stateOf(part, state), context)).join(" "),
    table: (rows: readonly Row[], state: State, context: Context): DataTable =>
      tables(
        parts.map(part => ({
          name: part.label,
          table: part.table(rowsOf(part, rows), stateOf(part, state), context)
        }))
      )
  };
}

/** Tables one under another: columns of one name and unit are one, and each row tells the figure it belongs to. */
function tables(list: readonly {name: string; table: DataTable}[]): DataTable {
  const same = (a: DataTable["columns"][number], b: DataTable["columns"][number]): boolean =>
    a.name === b.name && a.unit === b.unit && a.label === b.label;
  const columns: DataTable["columns"] = [];
  for (const {table} of list)
    for (const column of table.columns) if (!columns.some(c => same(c, column))) columns.push(column);
  return {
    columns: [{name: "figure", label: "figure", unit: null}, ...columns],
    rows: list.flatMap(({name, table}) => {
      const places = columns.map(column => table.columns.findIndex(c => same(c, column)));
      return table.rows.map(row => [name, ...places.map(at => (at < 0 ? null : (row[at] ?? null)))]);
    })
  };
}
