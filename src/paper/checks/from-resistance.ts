import {statement, type Check} from "../../claims/check.js";

export const ETA = (cell: string, at: string): [string, string] => [
  `fig2i.eta.dep.${cell}.${at}`,
  `fig2i.eta.dis.${cell}.${at}`
];

export const total = (cell: string, cycle: string, table = "ts1"): string =>
  `(${table}.rb.${cell}.${cycle} + ${table}.rsct.${cell}.${cycle})`;

/** η = I·(R_b + R_SEI + R_ct) against the mean of both half cycles, where one cell gave both. */
export function fromResistance(
  id: string,
  title: string,
  claims: [string, ...string[]],
  resistance: string,
  more: Partial<Check> = {}
): Check {
  return statement(
    `overpotential.${id}`,
    claims,
    "first principles",
    title,
    `spectra_cell = 0 or near(computed, mean(${claims.join(", ")}), overpotential_spread)`,
    {formula: `electrode_current * ${resistance}`, unit: "mV", ...(more as object)}
  );
}

export const MG_AT_END = `interpolate(fig2g.cycles.mg, cycle_of("ts2.rb.mg.c140"), ${total("mg", "c140", "ts2")}, cycle_of("ts2.rb.mg.c240"), ${total("mg", "c240", "ts2")})`;
