import {readFileSync, readdirSync} from "node:fs";
import {dirname, join} from "node:path";
import ts from "typescript";
import {describe, expect, it} from "vitest";
import {paper} from "../src/paper/index.js";

/** Every module of the house and what it imports: values, types, and what is fetched later. */
const files = ["src", "loaders"].flatMap(folder =>
  readdirSync(folder, {recursive: true, encoding: "utf8"})
    .filter(file => file.endsWith(".ts"))
    .map(file => join(folder, file))
);
const known = new Set(files);
const imports = new Map(
  files.map(file => [
    file,
    ts
      .preProcessFile(readFileSync(file, "utf8"), true, true)
      .importedFiles.map(({fileName}) => join(dirname(file), fileName).replace(/\.js$/, ".ts"))
      .filter(to => known.has(to))
  ])
);

/** Files on one circle each. */
function circles(): string[][] {
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) found.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const to of imports.get(file)!) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return found;
}

const ROOMS = JSON.parse(readFileSync("test/rooms.json", "utf8")) as string[];
const room = (file: string): number => ROOMS.indexOf(/^src\/([^/]+)\//.exec(file)?.[1] ?? "");
const isPaper = (file: string): boolean => /^(?:src|loaders)\/paper\//.test(file);

describe("the house", () => {
  it("has been read whole", () => {
    expect(files.length).toBeGreaterThan(500);
    expect(imports.get("src/paper/index.ts")).toContain("src/paper/reading.ts");
    expect(imports.get("src/chart/series.ts")).toContain("src/chart/panel.ts");
  });

  it("has no circle of files", () => expect(circles()).toEqual([]));

  it("has no file of more than 250 lines", () => {
    const written = ["src", "loaders", "test"]
      .flatMap(folder =>
        readdirSync(folder, {recursive: true, encoding: "utf8"}).map(file => join(folder, file))
      )
      .filter(file => /\.(?:ts|js|css)$/.test(file) && !/\.observablehq\//.test(file));
    expect(written.length).toBeGreaterThan(1000);
    const lines = (file: string): number => readFileSync(file, "utf8").trimEnd().split("\n").length;
    expect(written.filter(file => lines(file) > 250)).toEqual([]);
  });

  it("has one door to the network, with a limit, a retry and a sentence", () => {
    const bare = /(?<![\w$]\.)\b(?:fetch|XMLHttpRequest|EventSource|WebSocket)\s*\(|\bsendBeacon\b/;
    const pages = readdirSync("src", {recursive: true, encoding: "utf8"}).filter(file =>
      /^(?!\.).*\.(?:ts|js|md)$/.test(file)
    );
    const doors = pages.filter(file => bare.test(readFileSync(join("src", file), "utf8")));
    expect(doors).toEqual(["lib/fetching.ts"]);
  });

  it("has one door for parts that come later, and one for workers, each with a limit and a sentence", () => {
    const pages = readdirSync("src", {recursive: true, encoding: "utf8"}).filter(file =>
      /^(?!\.).*\.(?:ts|md)$/.test(file)
    );
    const bare = (file: string, sign: RegExp): string[] =>
      readFileSync(join("src", file), "utf8")
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
        .match(sign) ?? [];
    const late = /(?<!(?:part|whenHere)\(\s*\(\) =>\s*)(?<!typeof )\bimport\((?![^)]*\)\.[A-Z])/g;
    expect(pages.flatMap(file => bare(file, late).map(() => file))).toEqual([]);
    expect(pages.flatMap(file => bare(file, /\bnew Worker\(/g).map(() => file))).toEqual(["lib/worker.ts"]);
    // Each worker says that its scripts have come; without that its page would give it up.
    const workers = pages.filter(file => bare(file, /^addEventListener\("message"/gm).length > 0);
    expect(workers.length).toBeGreaterThan(3);
    for (const file of workers)
      expect(bare(file, /^postMessage\("awake" satisfies Awake\);$/gm), file).toHaveLength(1);
  });

  it("names every room", () =>
    expect(files.filter(file => /^src\/[^/]+\//.test(file) && room(file) < 0)).toEqual([]));

  it("imports downwards only, and the engine names no paper", () => {
    const wrong = (from: string, to: string): boolean =>
      (room(from) >= 0 && room(from) < room(to)) || (isPaper(to) && !isPaper(from));
    const up = [...imports].flatMap(([from, list]) =>
      list.filter(to => wrong(from, to)).map(to => `${from} → ${to}`)
    );
    expect(up).toEqual([]);
  });

  it("writes the paper's name nowhere but in the paper", () => {
    // A page of its own, `src/NAME.md`, is the paper's; so are its notebooks and what lies below `paper`.
    const engine = ["src", "loaders"]
      .flatMap(folder =>
        readdirSync(folder, {recursive: true, encoding: "utf8"}).map(file => join(folder, file))
      )
      .filter(
        file =>
          /\.(?:ts|js|css|json|md|html|svg)$/.test(file) &&
          !/^src\/(?:[^/]+\.md$|notebooks\/|\.observablehq\/)/.test(file) &&
          !isPaper(file)
      );
    expect(engine.length).toBeGreaterThan(500);
    const name = new RegExp(paper.name.replaceAll("-", "[-_ ]?"), "i");
    expect(name.test("Two Interphases")).toBe(true);
    expect(engine.filter(file => name.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
