import {reported, type Context} from "../../../src/figure/figure.js";
import {sayRaised} from "../../../src/figure/say.js";
import {FOUR} from "../../../src/paper/specimens.js";
import type {KeyRow} from "./chart.js";

/** The picture a page opens with, from printed values; a measured cell adds its own mark. */
interface Key {
  /** Figure that shows it in full. */
  figure: string;
  quantity: string;
  log?: boolean;
  rows(context: Context): KeyRow[];
  /** One or two sentences with placeholders; what the picture is and how its marks are read. */
  caption: string;
  /** Where a measured cell's own value comes from: cells of a figure, and the columns of a table. */
  measured?: {label: string; table: "cycles" | "fits" | "thickness"; key: string; value: string};
}

const four = (
  context: Context,
  row: (specimen: string, slug: string) => Omit<KeyRow, "name" | "specimen">
): KeyRow[] =>
  FOUR.map(specimen => {
    const slug = context.specimens.find(s => s.specimen === specimen)!.slug;
    return {name: specimen, specimen, ...row(specimen, slug)};
  });

/** The first of some claims that exists: not every foil is written about in the same panel. */
const firstOf = (context: Context, ...ids: string[]): string => {
  const found = ids.find(id => context.claims[id]);
  if (!found) throw new Error(`key: none of ${ids.join(", ")} is in data/claims.csv`);
  return found;
};

const MATERIAL: Record<string, string> = {Mg: "mg", W: "w"};

export const KEYS: Record<string, Key> = {
  collector: {
    figure: "fig-1b",
    quantity: "Films on the foil, thickness (nm)",
    caption:
      "The two films as the sections show them, light for magnesium and dark for tungsten, on {{claim:exp.foil.thickness}} of copper, of which nothing is drawn.",
    rows: context =>
      four(context, specimen => {
        const {top, top_nm, top_claim, under, under_nm, under_claim} = context.specimens.find(
          s => s.specimen === specimen
        )!;
        const layers = [
          {metal: top, nm: top_nm, claim: top_claim},
          {metal: under, nm: under_nm, claim: under_claim}
        ].flatMap(({metal, nm, claim}) =>
          nm === null ? [] : [{nm, material: MATERIAL[metal]!, says: `${metal} ${sayRaised(context, claim)}`}]
        );
        return {
          says: layers.map(({says}) => says).join(", ") || "no film",
          value: layers.length ? 0 : null,
          layers
        };
      })
  },
  "half-cells": {
    figure: "fig-2d",
    quantity: "Cycles until something breaks",
    caption:
      "Printed cycle of failure, or the last cycle of the test, at {{claim:fig2d.current}}. A cross ends a cell, an arrow says that it still ran.",
    rows: context =>
      four(context, (specimen, slug) => {
        const id = firstOf(context, `fig2f.cycles.${slug}`, `fig2g.cycles.${slug}`, `fig2h.cycles.${slug}`);
        const runs = context.claims[id]!.comparator === ">=";
        return {
          says: `${String(reported(context, id))}, ${runs ? "still running" : "ended"}`,
          value: reported(context, id),
          end: runs ? "runs" : "ended"
        };
      }),
    measured: {label: "2d", table: "cycles", key: "specimen", value: "max(cycle_count)"}
  },
  impedance: {
    figure: "fig-s9",
    quantity: "Resistance of interphases and charge transfer (Ω)",
    caption:
      "Printed sum of both arcs, from cycle 1 (small) to cycle 30 (large). For copper the two parts of cycle 30 are added.",
    rows: context =>
      four(context, (_, slug) => {
        const of = (cycle: 1 | 30): number =>
          context.claims[`ts1.rsct.${slug}.c${cycle}`]
            ? reported(context, `ts1.rsct.${slug}.c${cycle}`)
            : reported(context, `ts1.rsei.${slug}.c${cycle}`) +
              reported(context, `ts1.rct.${slug}.c${cycle}`);
        const [from, value] = [of(1), of(30)];
        return {says: `${from.toFixed(1)} → ${value.toFixed(1)}`, value, from};
      }),
    measured: {label: "S9", table: "fits", key: "specimen", value: "arg_max(arcs_ohm, cycle_count)"}
  },
  microstructure: {
    figure: "fig-3",
    quantity: "Thickness of the deposit on Mg/W-Cu (µm)",
    caption:
      "Printed thickness in section; the tick is the thickness the paper computes for dense lithium of the same charge.",
    rows: context =>
      [1, 3, 5].map(q => ({
        name: sayRaised(
          context,
          {1: "fig3.a-c.capacity", 3: "fig3.d-f.capacity", 5: "fig3.g-i.capacity"}[q as 1 | 3 | 5]
        ),
        specimen: "Mg/W-Cu",
        says: sayRaised(context, `fig3.li-thickness.measured.q${q}`),
        value: reported(context, `fig3.li-thickness.measured.q${q}`),
        theory: reported(context, `fig3.li-thickness.theory.q${q}`),
        key: String(q)
      }))
  },
  diffusion: {
    figure: "fig-4c",
    quantity: "Diffusivity of lithium the paper names (cm^{2} s^{−1})",
    log: true,
    caption:
      "The paper names a diffusivity in four places. The slab of the diffusion model and the plate of the stress model are the same alloy, with two of them.",
    rows: context =>
      (
        [
          ["text.diffusivity.li-in-mg", "In magnesium"],
          ["fig4e.diffusivity", "Plate of the stress model"],
          ["fig4a.diffusivity", "Slab of the diffusion model"],
          ["text.diffusivity.li-self", "In lithium itself"]
        ] as const
      ).map(([id, name]) => ({name, says: sayRaised(context, id), value: reported(context, id)}))
  },
  stress: {
    figure: "fig-4f",
    quantity: "Von Mises stress in the plate (GPa)",
    log: true,
    caption:
      "The two printed ends of the profile. Between the faces the paper prints a difference of {{claim:fig4g.mech.difference}} in the mechanical potential.",
    rows: context => [
      {
        name: "At the electrolyte",
        says: sayRaised(context, "fig4f.stress.max"),
        value: reported(context, "fig4f.stress.max")
      },
      {
        name: "At tungsten",
        says: sayRaised(context, "fig4f.stress.min"),
        value: reported(context, "fig4f.stress.min")
      }
    ]
  },
  corrosion: {
    figure: "fig-s23",
    quantity: "Corrosion layer after a week in the heat (nm)",
    caption:
      "Printed mean thickness at {{claim:figS17.temperature.high}} after contact without current. Under tungsten none was seen, for {{claim:figS18.no-corrosion.w}}.",
    rows: context => [
      {
        name: "Cu",
        specimen: "Cu",
        says: sayRaised(context, "figS23.thickness.cu.60c.d7"),
        value: reported(context, "figS23.thickness.cu.60c.d7"),
        key: "hot/7"
      },
      {name: "W-Cu", specimen: "W-Cu", says: "none seen", value: null}
    ],
    measured: {
      label: "S23",
      table: "thickness",
      key: "(case when temperature_celsius > 40 then 'hot' else 'cool' end) || '/' || cast(day as integer)",
      value: "avg(thickness_nm)"
    }
  },
  chemistry: {
    figure: "fig-s27",
    quantity: "Peak fraction of lithium sulfide after 10 cycles (%)",
    caption: "Printed share of the doublet of lithium sulfide, of foils peeled off the electrolyte.",
    rows: context =>
      four(context, (_, slug) => {
        const id = `figS27.li2s.c10.${slug}`;
        return {says: sayRaised(context, id), value: reported(context, id)};
      })
  },
  "full-cells": {
    figure: "fig-6a",
    quantity: "Cycles before the capacity falls away",
    caption:
      "Printed cycle at which the decline sets in, at {{claim:fig6a.rate}}. The cell with both films keeps {{claim:fig6a.retention.mgw.c150}} to the end of the test.",
    rows: context =>
      four(context, (_, slug) => {
        const id = firstOf(context, `fig6a.decay-onset.${slug}`, `fig6a.stable.${slug}`);
        return {says: sayRaised(context, id), value: reported(context, id)};
      })
  },
  methods: {
    figure: "fig-s36",
    quantity: "Diameters a current density can refer to (mm)",
    caption:
      "Lithium disk and collector of a half-cell. The same current is less dense when it is divided by the larger area.",
    rows: context => [
      {
        name: "Lithium disk",
        says: sayRaised(context, "exp.li.diameter"),
        value: reported(context, "exp.li.diameter")
      },
      {
        name: "Collector",
        says: sayRaised(context, "exp.collector.diameter"),
        value: reported(context, "exp.collector.diameter")
      }
    ]
  }
};
