import {readFileSync, readdirSync} from "node:fs";
import {expect, it} from "vitest";

/** All stylesheets of the site; each lies beside the part whose classes it defines. */
const files = readdirSync("src", {recursive: true, encoding: "utf8"}).filter(file => file.endsWith(".css"));
/** A layer over all parts, and the sheet of the document of a notebook's outputs, which shares no page with them. */
const APART = ["styles/print.css", "notebook/frame/frame.css"];
const bare = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, "");

/** Selectors of all rules of a file, one by one, those within conditions too. */
const selectors = (file: string): string[] =>
  [...bare(readFileSync(`src/${file}`, "utf8")).matchAll(/([^{}]+)\{[^{}]*\}/g)].flatMap(([, list]) =>
    list!.split(/,(?![^(]*\))/).map(selector => selector.trim())
  );

/** The class a selector defines everywhere on a page: one class, and nothing around it that says where. */
const defined = (selector: string): string | undefined =>
  /^[a-z0-9]*\.([\w-]+)(?:::?[\w-]+(?:\([^)]*\))?|\[[^\]]*\])*$/.exec(selector)?.[1];

const parts = files.filter(file => !APART.includes(file));
const definitions = new Map<string, Set<string>>();
for (const file of parts)
  for (const name of selectors(file).flatMap(selector => defined(selector) ?? []))
    definitions.set(name, (definitions.get(name) ?? new Set()).add(file));

/** What parts still share: the look of text, and what forced colours and focus add to it. No other may join them. */
const SHARED = ["fig-id", "mono", "card", "u1", "term", "cite", "note"];

it("no class is defined by two parts of the style", () => {
  const clashes = [...definitions].filter(([name, where]) => where.size > 1 && !SHARED.includes(name));
  expect(clashes.map(([name, where]) => `.${name}: ${[...where].join(", ")}`)).toEqual([]);
});

/** All that can put a class on an element: modules, pages, parts made at build. */
const written = ["src", "loaders"]
  .flatMap(folder =>
    readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter(file => /\.(?:ts|js|md)$/.test(file) && !file.includes(".observablehq"))
      .map(file => readFileSync(`${folder}/${file}`, "utf8"))
  )
  .join("\n");
/** Beginnings of names that are put together: `s-${slug}`. */
const begun = [...new Set([...written.matchAll(/([\w-]*-)\$\{/g)].map(found => found[1]!))].filter(name =>
  /^[a-z]/.test(name)
);

it("every rule is for a class that something can have", () => {
  const names = new Set(
    files
      .flatMap(selectors)
      .flatMap(selector => [...selector.matchAll(/\.([A-Za-z][\w-]*)/g)].map(f => f[1]!))
  );
  const words = new Set(written.match(/[A-Za-z][\w-]*/g));
  // Framework and Observable's inputs give their own, and values read under a pointer theirs.
  const dead = [...names].filter(
    name =>
      !words.has(name) &&
      !/^(?:observablehq|inputs-|value-)/.test(name) &&
      !begun.some(start => name.startsWith(start))
  );
  expect(dead).toEqual([]);
});

it("no rule asks what the frame of a page holds: each new picture would then style the whole page anew", () => {
  const frame = /(?:^|[\s>+~])(?:html|body|main|:root|:where\(main\))[^\s>+~]*:has\(/;
  expect(frame.test(":where(main).observablehq:has(> .walk) > *")).toBe(true);
  const asking = files.flatMap(file =>
    selectors(file)
      .filter(selector => frame.test(selector))
      .map(selector => `${file}: ${selector}`)
  );
  expect(asking).toEqual([]);
});

it("a line under words is written in long forms where it is more than a line", () => {
  // WebKit reads no style or colour in the short one.
  const short = files.flatMap(file =>
    [...bare(readFileSync(`src/${file}`, "utf8")).matchAll(/text-decoration:\s*([^;}]+)/g)]
      .filter(([, value]) => !/^(?:none|underline|inherit)( !important)?$/.test(value!.trim()))
      .map(([declaration]) => `${file}: ${declaration}`)
  );
  expect(short).toEqual([]);
});
