import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {toColumns, toRows} from "../../src/notebook/columns.js";
import {queryTemplate, queryValues} from "../../src/notebook/figure-values.js";
import {instrument} from "../../src/notebook/frame/instrument.js";
import {begun, redone, taken, undone} from "../../src/notebook/history.js";
import {CAPS, fromFrame} from "../../src/notebook/messages.js";
import {nameFaults} from "../../src/notebook/names.js";
import {compose, names} from "../../src/notebook/query.js";
import {changed, freshId, moved, notebook, withCell, without} from "../../src/notebook/notebook.js";
import {sqlValue} from "../../src/figure/figure.js";

const abc = notebook(
  "T",
  ["a", "b", "c"].map(source => ({mode: "js" as const, source}))
);
const order = (b: typeof abc): string => b.cells.map(c => c.source).join("");

describe("cells of a notebook", () => {
  it("are put in, moved and taken out", () => {
    expect(order(withCell(abc, {id: freshId(abc), mode: "js", source: "d"}, 1))).toBe("adbc");
    expect(order(withCell(abc, {id: 9, mode: "js", source: "d"}, 0))).toBe("dabc");
    expect(order(moved(abc, 3, -1))).toBe("acb");
    expect(moved(abc, 1, -1)).toBe(abc);
    expect(order(without(abc, 2))).toBe("ac");
    expect(order(changed(abc, 2, {source: "x"}))).toBe("axc");
    expect(order(abc)).toBe("abc");
  });
});

describe("history", () => {
  it("goes back and forth, with typing in one cell as one step", () => {
    let h = begun(0);
    h = taken(h, 1, "cell-1");
    h = taken(h, 2, "cell-1");
    h = taken(h, 3);
    expect([undone(h).now, undone(undone(h)).now]).toEqual([2, 0]);
    expect(redone(redone(undone(undone(h)))).now).toBe(3);
    expect(redone(taken(undone(h), 9)).now).toBe(9);
    expect(undone(begun(1)).now).toBe(1);
  });
});

describe("names", () => {
  const uses = (id: number, defines: string[], takes: string[]) => ({id, defines, uses: takes});
  it("tells doubles and circles and leaves the others alone", () => {
    const faults = nameFaults(
      [
        uses(1, ["a"], ["b"]),
        uses(2, ["b"], ["c"]),
        uses(3, ["c"], ["a"]),
        uses(4, ["d"], ["a"]),
        uses(5, ["e"], []),
        uses(6, ["e"], []),
        uses(7, ["f"], ["f"])
      ],
      id => id
    );
    expect([...faults.keys()].sort()).toEqual([1, 2, 3, 5, 6, 7]);
    expect(faults.get(5)).toMatch(/^name: "e" is defined here and in cell 6/);
    expect(faults.get(7)).toMatch(/^name: the cell takes what it itself defines/);
  });

  it("finds a circle exactly where following names comes back", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), {maxLength: 14}), edges => {
        const cells = Array.from({length: 7}, (_, i) =>
          uses(
            i,
            [`n${i}`],
            edges.filter(([from]) => from === i).map(([, to]) => `n${to}`)
          )
        );
        const reach = (from: number): Set<number> => {
          const seen = new Set<number>();
          const walk = (at: number): void => {
            for (const [a, b] of edges) {
              if (a !== at || seen.has(b)) continue;
              seen.add(b);
              walk(b);
            }
          };
          walk(from);
          return seen;
        };
        const expected = cells.filter(({id}) => reach(id).has(id)).map(c => c.id);
        expect([...nameFaults(cells, id => id).keys()].sort()).toEqual(expected);
      })
    ));
});

describe("queries", () => {
  it("take values as parameters and lists as several", () => {
    expect(compose(["select ", " where x in (", ") and y in (", ")"], ["a'b", [1, 2], []])).toEqual({
      text: "select ? where x in (cast(? as integer), cast(? as integer)) and y in (null)",
      params: ["a'b", 1, 2]
    });
    expect(() => compose(["select ", ""], [() => 1])).toThrow(
      /^query: the first \$\{…\} is of type function/
    );
    expect(() => compose(["select ", ""], [NaN])).toThrow(/^query: the first \$\{…\} is NaN/);
  });

  it("say the type of a number, which the engine would guess", () => {
    const typed = (value: number): string => compose(["", ""], [value]).text;
    expect([5, -3, 2.5, 2 ** 40, 1e300].map(typed)).toEqual(
      ["integer", "integer", "double", "bigint", "double"].map(type => `cast(? as ${type})`)
    );
  });

  it("read from others by name, outside texts and comments", () => {
    expect(names("select * from rows", "rows")).toBe(true);
    expect(names("select 'rows' -- rows\n/* rows */ from rowsets", "rows")).toBe(false);
    const made = compose(
      ["from rows where a = ", ";"],
      [5],
      new Map([["rows", {text: "select ? as a", params: [4]}]])
    );
    expect(made.params).toEqual([4, 5]);
    expect(made.text).toMatch(
      /^with "rows" as \(\nselect \? as a\n\) select \* from \(\nfrom rows where a = cast\(\? as integer\)\n\)$/
    );
  });

  it("come as rows and columns alike", () => {
    const answer = {
      columns: [
        {name: "a", type: "INTEGER"},
        {name: "b", type: "VARCHAR"}
      ],
      rows: [
        {a: 1, b: null},
        {a: 2, b: "x"}
      ],
      truncated: false
    };
    const rows = toRows(toColumns(answer), {text: "q", params: []});
    expect([...rows]).toEqual(answer.rows);
    expect([rows.columns, rows.types, rows.query.text]).toEqual([["a", "b"], ["INTEGER", "VARCHAR"], "q"]);
  });

  it("of figures give their values back, a list also where it holds one or none", () => {
    const sql = `select 1 where cell in (${sqlValue(["a", "b'c"])}) and s in (${sqlValue(["x"])}) and t in (${sqlValue([])}) and n between ${sqlValue(1)} and ${sqlValue(2.5)}`;
    expect(queryValues(sql)).toEqual([["a", "b'c"], ["x"], [], 1, 2.5]);
    expect(queryTemplate(sql)).toBe(
      "select 1 where cell in (${values[0]}) and s in (${values[1]}) and t in (${values[2]}) and n between ${values[3]} and ${values[4]}"
    );
  });
});

describe("the time check", () => {
  const run = (source: string): number => {
    let calls = 0;
    const body = instrument(source, "tick");
    new Function("tick", body)(() => {
      if (++calls > 1000) throw new Error("stopped");
    });
    return calls;
  };
  it.each([
    "while (true);",
    "do ; while (true)",
    "for (;;);",
    "for (;;) {}",
    "const f = () => f(); while (true) f;",
    "function* g() { while (true) yield 1; } for (const x of g()) ;",
    "label: while (true) { continue label; }",
    "while (true) try { throw 1; } catch {}",
    "for (;;) { try { for (;;); } catch {} }",
    "for (;;) { try { throw 1 } finally { continue; } }",
    "[1].map(function () { 'use strict'\n for (;;); })",
    "class A { static { for (;;); } }",
    "const o = {get a() { for (;;); }}; o.a",
    "if (true) while (true) for (;;) (x => y => x)(1)"
  ])("ends %s", source => expect(() => run(source)).toThrow(/stopped/));

  it.each([
    ["x => x + 1", 1, 2],
    ["(x => ({a: x}))", 2, {a: 2}],
    ["x => { 'use strict'\n return x }", 3, 3],
    ["function (x) { let s = 0; for (let i = 0; i < x; i++) s += i; return s }", 4, 6],
    ["x => { if (x) while (x--) if (x) x; return x }", 3, -1],
    ["x => (y => z => x + y + z)(1)(2)", 3, 6],
    ["async x => x", 1, Promise.resolve(1)]
  ])("leaves %s what it was", async (source, given, expected) => {
    const made = new Function("tick", `return (${instrument(`(${source})`, "tick")});`)(() => undefined) as (
      x: unknown
    ) => unknown;
    expect(await made(given)).toEqual(await expected);
  });

  it("keeps every line where it was and refuses its own name", () => {
    const source = "for (const a of b) {\n  c();\n}\nconst f = () =>\n  1;";
    expect(instrument(source, "tick").split("\n")).toHaveLength(5);
    expect(() => instrument("tick = 1", "tick")).toThrow(/^code: "tick" is a name of the sandbox/);
  });
});

describe("messages of the sandbox", () => {
  it.each([
    null,
    1,
    "beat",
    {},
    {type: "toString"},
    {type: "__proto__"},
    {type: "ask", ask: 1, id: 1, text: 5, params: []},
    {type: "ask", ask: 1, id: 1, text: "x", params: [{}]},
    {type: "ask", ask: -1, id: 1, text: "x", params: []},
    {type: "ask", ask: 1, id: 1, text: "x".repeat(CAPS.text + 1), params: []},
    {type: "heights", heights: [["a", 1]]},
    {type: "heights", heights: {length: 1}},
    {type: "cell", id: 1, state: "owned"},
    {type: "names", id: 1, defines: [1]}
  ])("%j is not believed", message => expect(fromFrame(message)).toBeNull());

  it("are taken with no more than they need", () => {
    expect(fromFrame({type: "beat", html: "<b>"})).toEqual({type: "beat"});
    expect(fromFrame({type: "heights", heights: [[1, 1e9]]})).toEqual({
      type: "heights",
      heights: [[1, CAPS.height]]
    });
    const outputs = (length: number) => fromFrame({type: "outputs", outputs: [[1, "x".repeat(length)]]});
    expect(outputs(3)).toEqual({type: "outputs", outputs: [[1, "xxx"]]});
    expect(outputs(CAPS.page + 1)).toEqual({type: "outputs", outputs: null});
  });

  it("anything is read or left", () =>
    fc.assert(
      fc.property(fc.anything(), m => {
        const read = fromFrame(m);
        if (read) expect(Object.hasOwn(m as object, "type")).toBe(true);
      })
    ));
});
