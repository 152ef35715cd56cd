import {context, number, statement, type Theme} from "../../claims/check.js";

const NMC = ["intro.formula.nmc811", "fig6a.cathode-composition"] as const;
/** Sum of usual oxidation states over a composition. */
const charge = (claim: string, states: Record<string, number>): string =>
  Object.entries(states)
    .map(([element, state]) => `${state < 0 ? "- " : "+ "}${Math.abs(state)} * atoms(${claim}, "${element}")`)
    .join(" ")
    .replace(/^\+ /, "");

export const PROTOCOL: Theme = {
  id: "protocol",
  title: "Protocol and compositions",
  checks: [
    ...NMC.map(claim =>
      statement(
        `protocol.composition.${claim}`,
        [claim],
        "first principles",
        "Metals add up to one and the charges cancel with a metal of +3",
        `computed = 0 and atoms(${claim}, "Ni") + atoms(${claim}, "Mn") + atoms(${claim}, "Co") = 1`,
        {formula: charge(claim, {Li: 1, Ni: 3, Mn: 3, Co: 3, O: -2}), unit: "1", computes: "sum of charges"}
      )
    ),
    statement(
      "protocol.composition.lnmo",
      ["intro.formula.lnmo"],
      "first principles",
      "The charges cancel with Ni +2 and Mn +4",
      "computed = 0",
      {
        formula: charge("intro.formula.lnmo", {Li: 1, Ni: 2, Mn: 4, O: -2}),
        unit: "1",
        computes: "sum of charges"
      }
    ),
    statement(
      "protocol.composition.lpscl",
      ["intro.formula.lpscl"],
      "first principles",
      "The charges cancel with P +5, S −2, Cl −1",
      "computed = 0",
      {
        formula: charge("intro.formula.lpscl", {Li: 1, P: 5, S: -2, Cl: -1}),
        unit: "1",
        computes: "sum of charges"
      }
    ),
    statement(
      "protocol.composition.llzo",
      ["intro.formula.llzo"],
      "first principles",
      "The charges cancel with La +3 and Zr +4",
      "computed = 0",
      {
        formula: charge("intro.formula.llzo", {Li: 1, La: 3, Zr: 4, O: -2}),
        unit: "1",
        computes: "sum of charges"
      }
    ),
    number(
      "protocol.torque",
      ["exp.pressure.full"],
      "first principles",
      "Pressure in proportion to torque",
      "exp.pressure.half * exp.torque.full / exp.torque.half",
      {relation: "torque"}
    ),
    number(
      "protocol.torque.full",
      ["exp.torque.full"],
      "first principles",
      "Torque in proportion to pressure",
      "exp.torque.half * exp.pressure.full / exp.pressure.half",
      {relation: "torque"}
    ),
    number(
      "protocol.torque.half",
      ["exp.torque.half"],
      "first principles",
      "Torque in proportion to pressure",
      "exp.torque.full * exp.pressure.half / exp.pressure.full",
      {relation: "torque"}
    ),
    context(
      "protocol.pressure-ratio",
      ["exp.pressure.full"],
      "internal",
      "Pressure of full cells relative to half cells",
      "exp.pressure.full / exp.pressure.half",
      "1"
    ),
    context(
      "protocol.milling.net",
      ["exp.mill.time"],
      "internal",
      "Milling if the printed time is the clock",
      "exp.mill.time * exp.mill.run / (exp.mill.run + exp.mill.rest)",
      "h"
    ),
    context(
      "protocol.milling.clock",
      ["exp.mill.time"],
      "internal",
      "Clock if the printed time is milling",
      "exp.mill.time * (exp.mill.run + exp.mill.rest) / exp.mill.run",
      "h"
    ),
    context(
      "protocol.balls",
      ["exp.mill.balls"],
      "first principles",
      "Mass of the milling balls",
      "exp.mill.balls * pi / 6 * exp.mill.ball-diameter ^ 3 * density_zro2",
      "g"
    ),
    context(
      "protocol.balls.ratio",
      ["exp.mill.mass"],
      "first principles",
      "Balls to powder by mass",
      "exp.mill.balls * pi / 6 * exp.mill.ball-diameter ^ 3 * density_zro2 / exp.mill.mass",
      "1"
    ),
    context(
      "protocol.scan",
      ["exp.xrd.scan-rate"],
      "internal",
      "Duration of a diffraction scan",
      "(high(exp.xrd.range) - low(exp.xrd.range)) / exp.xrd.scan-rate",
      "min"
    ),
    number(
      "protocol.high-loading",
      ["exp.areal-capacity.high"],
      "internal",
      "Cathode loading from the first charge",
      "fig6d.charge.mgw.c1"
    ),
    statement(
      "protocol.refractory",
      ["text.tm.w.highest"],
      "first principles",
      "W melts higher than the metal that comes next",
      "text.tm.w > melting_re",
      {note: "Carbon stays solid to a higher temperature, but does not melt at ambient pressure."}
    ),
    ...["mg", "w"].map(layer =>
      statement(
        `protocol.layer.${layer}`,
        [`abs.thickness.${layer}.mgw`, `concl.thickness.${layer}.mgw`],
        "internal",
        "Abstract, results and conclusions give one thickness",
        `abs.thickness.${layer}.mgw = fig1b.thickness.${layer}.mgw and concl.thickness.${layer}.mgw = fig1b.thickness.${layer}.mgw`,
        {restated: true, relation: `printed fig1b.thickness.${layer}.mgw`}
      )
    ),
    number(
      "protocol.grain-size",
      ["figS2.grain-size.mg"],
      "internal",
      "Grain size of the other Mg-terminated specimen",
      "figS1.grain-size.mgw",
      {restated: true}
    ),
    context(
      "protocol.full-cell-area",
      ["fig6a.areal-capacity"],
      "internal",
      "Area taken for full and symmetric cells, which is not printed",
      "full_cell_area",
      "cm2"
    )
  ]
};
