import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {root} from "../../../loaders/paths.js";
import {CHART_STYLE} from "../../../src/components/standalone.js";
import {statesOf} from "../../published/states.js";
import {elements, textOf} from "../drawn/axes.js";
import {nativeEngine, rowsAt, type Query} from "../engines.js";
import {declared, figures, SIZES} from "./ground.js";

let native: Query;
beforeAll(async () => {
  native = await nativeEngine();
});

/** Strokes of lines of data, and what else a path in a specimen's colour may be. */
const DATA = {measured: /^(mea|cycles)$/, reconstructed: /^(rec|trace|asm|cycles ours)$/};
const OTHER =
  /^(m|band|behind|dip-bar( second)?|spread|reported-bar|fail( s-\w+)?|arrow|lead|lim|fit|comp-[oi]|ghost|grid|axis|stick|step-line|corrosion|mat-\w+)$/;

const stylesheets = [readFileSync(`${root}/src/chart/marks.css`, "utf8"), CHART_STYLE];

describe("strokes", () => {
  it.each(stylesheets.map((css, i) => [i ? "of a file" : "of a page", css] as const))(
    "%s: a dash for each class of reconstructed lines, none for measured ones but a reader's own",
    (_where, css) => {
      const rules = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].map(([, selector, body]) => ({
        classes: [...selector!.matchAll(/\.([\w-]+)/g)].map(m => m[1]!),
        body: body!
      }));
      const own = (r: (typeof rules)[number]): boolean => r.classes.some(c => c.startsWith("s-yours"));
      expect(rules.some(r => own(r) && r.classes.at(-1) === "mea" && /stroke-dasharray/.test(r.body))).toBe(
        true
      );
      const dashed = (name: string): boolean =>
        rules.some(
          r => !own(r) && r.classes.at(-1) === name && /stroke-dasharray:(?!none|0[;}])/.test(r.body)
        );
      expect(["rec", "trace", "asm", "mea"].map(dashed)).toEqual([true, true, true, false]);
    }
  );

  it.each(figures.map(f => [f.id, f] as const))(
    "of %s follow the provenance in every state",
    async (_id, figure) => {
      for (const state of statesOf(figure))
        for (const provenance of ["measured", "reconstructed"] as const) {
          const all = declared(provenance);
          const rows = (await rowsAt(figure, state, native)).map(r =>
            "provenance" in r ? {...r, provenance} : r
          );
          for (const size of SIZES) {
            const picture = figure.draw(rows, state, size, all);
            const classes = elements(picture)
              .filter(e => e.tag === "path")
              .map(e => String(e.attributes["class"] ?? ""));
            const wrong = classes.filter(c => /^(mea|rec|trace|asm)$/.test(c) && !DATA[provenance].test(c));
            expect(wrong, `${provenance}, ${JSON.stringify(state)}`).toEqual([]);
            const loose = inColour(picture).filter(c => !DATA[provenance].test(c) && !OTHER.test(c));
            expect(loose, "paths in a specimen's colour without a class of the kit").toEqual([]);
            if (classes.includes("asm"))
              expect(
                elements(picture)
                  .filter(e => e.tag === "text")
                  .map(textOf)
                  .join("\n"),
                "a picture with assumed lines says so"
              ).toMatch(/assumed/);
          }
        }
    }
  );
});

/** Classes of the paths inside groups in a specimen's colour. */
function inColour(picture: ReturnType<typeof elements>[number]): string[] {
  return elements(picture)
    .filter(e => e.tag === "g" && /^s-/.test(String(e.attributes["class"] ?? "")))
    .flatMap(g => elements(g).filter(e => e.tag === "path"))
    .map(e => String(e.attributes["class"] ?? ""));
}
