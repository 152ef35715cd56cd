import {describe, expect, it} from "vitest";
import {processor_ms, type Output} from "../../loaders/notebook/run.js";
import {changed, notebook, type Mode} from "../../src/notebook/notebook.js";
import {ground, text} from "./ground.js";

const {opened} = ground();

/** A clock by which an endless cell has had its three seconds after a third of one. */
const quick_ms = (): number => 9 * processor_ms();

/** Runs sources of one notebook and hands over what each gives. */
async function ran(...sources: [mode: Mode, source: string, name?: string][]): Promise<Output[]> {
  const sandbox = await opened(quick_ms);
  try {
    return await sandbox.run(
      notebook(
        "Test",
        sources.map(([mode, source, name]) => ({mode, source, ...(name ? {name} : {})}))
      )
    );
  } finally {
    sandbox.close();
  }
}

describe("cells", () => {
  it("follow each other in any order", async () => {
    const [a, b] = await ran(["js", "b + 1"], ["js", "const b = 41;"]);
    expect(text(a!)).toBe("42");
    expect(b!.state).toBe("done");
  });

  it("take values into a query as parameters", async () => {
    const [, rows] = await ran(
      ["js", `const who = "Cu'; drop table cells --";\nconst some = [1, 2];`],
      ["sql", "select ${who} as who, x from range(5) t(x) where x in (${some})", "rows"]
    );
    expect(rows!.error).toBeUndefined();
    expect(text(rows!)).toContain("Cu'; drop table cells --");
    expect(text(rows!)).toContain("2 rows");
  });

  it("read from a query of another cell by its name", async () => {
    const [, second, third] = await ran(
      ["sql", "select x, x * ${2} as y from range(10) t(x) where x > ${3}", "first"],
      ["sql", "select count(*) as n, sum(y) as total from first where x < ${6}", "second"],
      ["js", "second[0].total"]
    );
    expect(second!.error).toBeUndefined();
    expect(Number(text(third!))).toBe(2 * (4 + 5));
  });

  it("wait for promises, take the last of a generator and hear an input", async () => {
    const [, sum] = await ran(
      ["js", "const a = await Promise.resolve(1);\nconst b = (function* () { yield 1; yield 2; })();"],
      ["js", "a + b"],
      ["js", "const seen = view(Object.assign(document.createElement('input'), {value: 'x'}));"],
      ["js", "seen + seen"]
    );
    expect(text(sum!)).toBe("3");
  });

  it.each<[string, [Mode, string, string?][], RegExp, number]>([
    [
      "a circle",
      [
        ["js", "const a = b;"],
        ["js", "const b = a;"],
        ["js", "1 + 1"]
      ],
      /^name: cells wait for each other, cell \d/,
      2
    ],
    [
      "two of one name",
      [
        ["js", "const a = 1;"],
        ["js", "const a = 2;"],
        ["js", "1 + 1"]
      ],
      /^name: "a" is defined here and in cell 2/,
      2
    ],
    [
      "SQL that fails",
      [
        ["sql", "select * from nowhere", "rows"],
        ["js", "rows.length"],
        ["js", "1 + 1"]
      ],
      /^query: there is no table "nowhere"/,
      2
    ],
    [
      "text that is no code",
      [
        ["js", "1 +\n* 2"],
        ["js", "1 + 1"]
      ],
      /^code: Unexpected token in line 2/,
      1
    ],
    [
      "an unknown name",
      [
        ["js", "nothing_here + 1"],
        ["js", "1 + 1"]
      ],
      /^name: nothing is called "nothing_here"/,
      1
    ],
    [
      "code that throws",
      [
        ["js", "const a = 1;\nthrow new TypeError('no');"],
        ["js", "1 + 1"]
      ],
      /^cell: TypeError, no in line 2$/,
      1
    ],
    [
      "an import",
      [
        ["js", 'import {x} from "npm:lodash";'],
        ["js", "1 + 1"]
      ],
      /^import: "npm:lodash" is not loaded/,
      1
    ],
    [
      "a loop without end",
      [
        ["js", "while (true);"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s without a pause/,
      1
    ],
    [
      "one that catches",
      [
        ["js", "for (;;) { try { for (;;); } catch {} finally {} }"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "one made from text",
      [
        ["js", "new Function('while (true);')()"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "one found on a way round",
      [
        ["js", "(() => 0).constructor('for (;;);')()"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "one in promises",
      [
        ["js", "await (async () => { for (;;) await null; })()"],
        ["js", "1 + 1"]
      ],
      /^cell: it ran for 3 s/,
      1
    ],
    [
      "a query without measure",
      [
        ["sql", `select ${"1 + ".repeat(30_000)}1 as n`, "rows"],
        ["js", "1 + 1"]
      ],
      /^query: it has more than 100000 characters/,
      1
    ],
    [
      "a value no query takes",
      [
        ["sql", "select ${{}} as x", "rows"],
        ["js", "1 + 1"]
      ],
      /^query: the first \$\{…\} is of type object/,
      1
    ]
  ])("%s is told at the cell, and the others go on", async (_, cells, said, failing) => {
    const outputs = await ran(...cells);
    expect(outputs[0]!.error).toMatch(said);
    expect(outputs.filter(o => o.state === "failed")).toHaveLength(failing);
    expect(text(outputs.at(-1)!)).toBe("2");
  });

  it("begin each with time of their own, after an endless one too", async () => {
    const [endless, , called] = await ran(
      ["js", "while (true);"],
      ["js", "const f = () => 3;"],
      ["js", "f()"]
    );
    expect(endless!.error).toMatch(/without a pause/);
    expect([called!.error, text(called!)]).toEqual([undefined, "3"]);
  });

  it("give generators whose turns have time of their own, after an endless cell too", async () => {
    const [endless, named, compared, alone] = await ran(
      ["js", "for (;;) {}"],
      ["js", "const g = (function* () { yield 5; yield 6; })();"],
      ["js", "g + 0"],
      ["js", "(function* () { yield 7; })()"]
    );
    expect(endless!.error).toMatch(/without a pause/);
    expect([named!.error, compared!.error, alone!.error]).toEqual([undefined, undefined, undefined]);
    expect([text(compared!), text(alone!)]).toEqual(["6", "7"]);
  });

  it("say their functions as they were written", async () => {
    const [written] = await ran(["js", "String(function (x) { for (;;) if (x) return y => y + x; })"]);
    expect(text(written!)).toContain("function (x) { for (;;) {if (x) return y =&gt; (y + x);} }");
  });

  it("follow when one of them is changed", async () => {
    const sandbox = await opened();
    const book = notebook("Test", [
      {mode: "js", source: "const a = 1;"},
      {mode: "js", source: "a + 1"}
    ]);
    await sandbox.run(book);
    await sandbox.run(changed(book, 1, {source: "const a = 10;"}), [1]);
    const shown = (id: number) => sandbox.document.querySelector(`.out[data-cell="${id}"]`)!.textContent;
    expect(shown(2)).toBe("11");
    await sandbox.run(changed(book, 2, {source: "6 * 7"}), [2]);
    expect(shown(2)).toBe("42");
    sandbox.close();
  });
});
