import {scaleLinear} from "d3-scale";
import {h, raw, render, type Element} from "../../src/lib/element.js";
import {marker, specimenClass} from "../../src/chart/specimen.js";
import {px} from "../../src/chart/panel.js";
import {largest} from "../../src/lib/extremes.js";
import {formatNumber} from "../../src/words/number.js";
import {reported, type Context} from "../../src/figure/figure.js";
import {FOUR} from "../../src/paper/specimens.js";
import {made} from "../site/made.js";

/** One measure of the argument: printed numbers of the four collectors, and the figure they belong to. */
interface Measure {
  name: string;
  /** Unit or condition, and which way is better. */
  note: string;
  figure: string;
  /** Claims by slug; several are added. */
  claims(slug: string, context: Context): string[];
  /** A scale that does not start at zero has marks only. */
  from?: number;
}

const has = (context: Context, ...ids: string[]): string[] => {
  const found = ids.find(id => context.claims[id]);
  if (!found) throw new Error(`argument: none of ${ids.join(", ")} is in data/claims.csv`);
  return [found];
};

const MEASURES: readonly Measure[] = [
  {
    name: "Nucleation dip",
    note: "mV in cycle 1, less is better",
    figure: "fig-2a",
    claims: slug => [`fig2.nucleation.${slug}.cycle1`]
  },
  {
    name: "Efficiency",
    note: "% by the reservoir protocol, more is better",
    figure: "fig-2c",
    claims: slug => [`fig2c.ce.${slug}`],
    from: 98
  },
  {
    name: "Half-cell life",
    note: "cycles to failure, more is better",
    figure: "fig-2d",
    claims: (slug, context) =>
      has(context, `fig2f.cycles.${slug}`, `fig2g.cycles.${slug}`, `fig2h.cycles.${slug}`)
  },
  {
    name: "Interphases",
    note: "Ω in cycle 30, less is better",
    figure: "table-s1",
    claims: (slug, context) =>
      context.claims[`ts1.rsct.${slug}.c30`]
        ? [`ts1.rsct.${slug}.c30`]
        : [`ts1.rsei.${slug}.c30`, `ts1.rct.${slug}.c30`]
  },
  {
    name: "Lithium sulfide",
    note: "% by the S 2p peaks, less is better",
    figure: "fig-s27",
    claims: slug => [`figS27.li2s.c10.${slug}`]
  },
  {
    name: "Full cell",
    note: "cycles before it fades, more is better",
    figure: "fig-6a",
    claims: (slug, context) => has(context, `fig6a.decay-onset.${slug}`, `fig6a.stable.${slug}`)
  }
];

const BAR = 112;
const SAID: Record<string, string> = {
  "Mg/W-Cu": "magnesium on tungsten",
  "Mg-Cu": "magnesium alone",
  "W-Cu": "tungsten alone",
  Cu: "bare copper"
};

/** The argument in one picture: six printed measures of four collectors, each number a door to its figure. */
export function argument(): string {
  const {context, figures} = made();
  const columns = MEASURES.map(measure => ({
    measure,
    cells: FOUR.map(specimen => {
      const slug = context.specimens.find(s => s.specimen === specimen)!.slug;
      const ids = measure.claims(slug, context);
      const value = ids.reduce((sum, id) => sum + reported(context, id), 0);
      return {specimen, ids, value, runs: context.claims[ids[0]!]!.comparator === ">="};
    })
  }));
  return render(
    h(
      "div",
      {class: "argument wide"},
      h(
        "table",
        {},
        h("caption", {class: "vh"}, "Four collectors and six printed measures"),
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            h("td", {}),
            columns.map(({measure}) => h("th", {scope: "col"}, measure.name, h("span", {}, measure.note)))
          )
        ),
        h(
          "tbody",
          {},
          FOUR.map((specimen, i) =>
            h(
              "tr",
              {class: specimenClass(specimen)},
              h(
                "th",
                {scope: "row"},
                h(
                  "svg",
                  {width: 14, height: 14, viewBox: "0 0 14 14", "aria-hidden": "true"},
                  marker(specimen, 7, 7, 10)
                ),
                specimen,
                h("span", {}, SAID[specimen])
              ),
              columns.map(({measure, cells}) => {
                const {page} = figures.get(measure.figure)!;
                return h(
                  "td",
                  {"data-label": `${measure.name}, ${measure.note.split(",")[0]!}`},
                  door(
                    measure,
                    cells[i]!,
                    cells.map(c => c.value),
                    `./${page}.html#${measure.figure}`,
                    context
                  )
                );
              })
            )
          )
        )
      ),
      h(
        "p",
        {class: "count"},
        "Every number is the paper’s and opens the figure it belongs to. Each column has its own scale from zero; efficiencies start higher and are marks alone. One cell of each kind; only the dips have a printed spread. For copper two printed resistances are added."
      )
    )
  );
}

interface Cell {
  specimen: string;
  ids: string[];
  value: number;
  runs: boolean;
}

/** Number first, then its mark on the column's scale. */
function door(
  {from = 0}: Measure,
  {specimen, ids, value, runs}: Cell,
  column: number[],
  href: string,
  context: Context
): Element {
  const claim = context.claims[ids[0]!]!;
  const x = scaleLinear([from, largest(column)], [5, BAR - 16]);
  const digits = largest(ids.map(id => (context.claims[id]!.value.split(".")[1] ?? "").length));
  return h(
    "a",
    {href},
    h(
      "b",
      {},
      raw(formatNumber(value.toFixed(digits))),
      ids.length === 1 && claim.uncertainty ? raw(` ± ${formatNumber(claim.uncertainty)}`) : "",
      runs ? h("small", {}, " still running") : null
    ),
    h(
      "svg",
      {width: BAR, height: 14, viewBox: `0 0 ${BAR} 14`, "aria-hidden": "true"},
      from === 0 ? h("path", {class: "track", d: `M0,7H${px(x(value))}`}) : null,
      marker(specimen, px(x(value)), 7, 9),
      runs ? h("path", {class: "arrow", d: `M${px(x(value)) + 6},7h9m-3,-3l3,3l-3,3`}) : null
    )
  );
}
