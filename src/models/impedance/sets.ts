/**
 * Parameter sets that stand for the paper's cells. Resistances are the paper's where it prints them; apex
 * frequencies, exponents, Warburg coefficients and the unprinted R_b are assumed. Where the paper prints only
 * the sum R_SEI + R_ct there is one arc.
 */
import {type Circuit, parametersOf, parseCircuit} from "./circuit.js";

interface ArcValues {
  resistanceOhm: number;
  apexHertz: number;
  n: number;
}
interface CellSet {
  circuit: string;
  bulkOhm: number;
  arcs: ArcValues[];
  warburg: number;
}

const arc = (resistanceOhm: number, apexHertz: number, n: number): ArcValues => ({
  resistanceOhm,
  apexHertz,
  n
});
const set = (bulkOhm: number, warburg: number, ...arcs: ArcValues[]): CellSet => ({
  circuit: `R0-${arcs.map((_, k) => `p(R${k + 1},CPE${k + 1})`).join("-")}-W1`,
  bulkOhm,
  arcs,
  warburg
});

export const CELL_SETS = {
  MgW_c1: set(54.0, 3, arc(6.2, 2e4, 0.85)),
  MgW_c30: set(50.5, 3, arc(6.2, 2e4, 0.85)),
  W_c1: set(89.0, 4, arc(28.2, 8e3, 0.82)),
  W_c30: set(57.0, 4, arc(30.0, 8e3, 0.82)),
  Mg_c1: set(60, 3, arc(5.8, 2e4, 0.85)),
  Mg_c30: set(60, 3, arc(9.1, 1.5e4, 0.85)),
  Cu_c1: set(55, 4, arc(13.6, 1e4, 0.85)),
  Cu_c5: set(55, 6, arc(9.2, 1e5, 0.85), arc(72.8, 3e2, 0.8)),
  Cu_c30: set(55, 8, arc(18.7, 5e4, 0.85), arc(90.1, 1e2, 0.8))
} satisfies Record<string, CellSet>;

/** Circuit and values in the order of its parameters; Q from the apex, ω₀ = (RQ)^(−1/n). */
export function circuitOf(cell: CellSet): {circuit: Circuit; values: Float64Array} {
  const circuit = parseCircuit(cell.circuit);
  const values = new Map<string, number>([
    ["R0", cell.bulkOhm],
    ["W1", cell.warburg]
  ]);
  cell.arcs.forEach(({resistanceOhm, apexHertz, n}, k) => {
    values.set(`R${k + 1}`, resistanceOhm);
    values.set(`CPE${k + 1}_n`, n);
    values.set(`CPE${k + 1}_Q`, (2 * Math.PI * apexHertz) ** -n / resistanceOhm);
  });
  return {circuit, values: Float64Array.from(parametersOf(circuit), ({name}) => values.get(name)!)};
}
