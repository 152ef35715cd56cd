/** Circuits of the half cells against cycle: printed resistances, smooth between them, assumed shapes of the arcs. */
import type {Known} from "../known.js";
import {through} from "../lines.js";
import type {Arc, Circuit} from "./circuit.js";

/** Bulk resistance settles over cycles 1 to 10 (claim ts1.trend.rb): this many cycles to 1/e. */
const SETTLING_CYCLES = 3;

const settle = (first: number, settled: number, cycle: number, at: number): number => {
  const left = (c: number): number => Math.exp(-(c - 1) / SETTLING_CYCLES);
  return settled + ((first - settled) * (left(cycle) - left(at))) / (1 - left(at));
};

export function circuitAt(slug: string, cycle: number, known: Known): Circuit {
  return slug === "cu" ? copper(cycle, known) : oneArc(slug, cycle, known);
}

function oneArc(slug: string, cycle: number, {claim, constant}: Known): Circuit {
  const printed = (table: string, what: string, c: number): [number, number] => [
    c,
    claim(`${table}.${what}.${slug}.c${c}`)
  ];
  const late = {mgw: [40, 140, 240, 300], mg: [40, 140, 240]}[slug] ?? [];
  const sums = [...[1, 30].map(c => printed("ts1", "rsct", c)), ...late.map(c => printed("ts2", "rsct", c))];
  const bulk = (c: number): number =>
    slug === "mg" ? constant(`bulk_mg_c${c}`) : claim(`ts1.rb.${slug}.c${c}`);
  const later: [number, number][] = [[30, bulk(30)], ...late.map(c => printed("ts2", "rb", c))];
  const apex = constant(`arc_apex_${slug}`);
  const apexLate = slug === "mg" ? constant("arc_apex_mg_c30") : apex;
  return {
    bulk_ohm: cycle <= 30 ? settle(bulk(1), bulk(30), cycle, 30) : through(later, cycle),
    arcs: [
      {
        resistance_ohm: through(sums, cycle),
        apex_hertz: apex + (apexLate - apex) * Math.min((cycle - 1) / 29, 1),
        exponent: constant(`arc_exponent_${slug}`)
      }
    ],
    warburg_ohm: constant(`warburg_${slug}`)
  };
}

/** One arc until the printed cycle from which two can be told apart; its sum grows geometrically up to there. */
function copper(cycle: number, {claim, constant}: Known): Circuit {
  const split = claim("ts1.split-cycle.cu");
  const bulk_ohm = settle(constant("bulk_cu_c1"), constant("bulk_cu_c30"), cycle, 30);
  const geometric = (a: number, b: number, part: number): number => a * Math.exp(part * Math.log(b / a));
  if (cycle < split) {
    const part = (cycle - 1) / (split - 1);
    const sum = claim("ts1.rsei.cu.c5") + claim("ts1.rct.cu.c5");
    return {
      bulk_ohm,
      arcs: [
        {
          resistance_ohm: geometric(claim("ts1.rsct.cu.c1"), sum, part),
          apex_hertz: geometric(constant("arc_apex_cu_one_arc"), constant("arc_apex_cu_ct_c5"), part),
          exponent: constant("arc_exponent_cu_one_arc")
        }
      ],
      warburg_ohm: constant("warburg_cu_one_arc")
    };
  }
  const part = (cycle - split) / (30 - split);
  const between = (a: number, b: number): number => a + (b - a) * part;
  const arc = (printed: string, name: string): Arc => ({
    resistance_ohm: between(claim(`ts1.${printed}.cu.c5`), claim(`ts1.${printed}.cu.c30`)),
    apex_hertz: geometric(constant(`arc_apex_cu_${name}_c5`), constant(`arc_apex_cu_${name}_c30`), part),
    exponent: constant(`arc_exponent_cu_${name}_c5`)
  });
  return {
    bulk_ohm,
    arcs: [arc("rsei", "sei"), arc("rct", "ct")],
    warburg_ohm: between(constant("warburg_cu_c5"), constant("warburg_cu_c30"))
  };
}
