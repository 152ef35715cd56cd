import type {Facts} from "../../../reading/facts.js";
import type {Derived} from "../../../reading/derived-value.js";
import {of, type Case} from "./plate-runs.js";

const ASSUMES = "our model of the plate; current from the half-cells";

export const value = (
  id: string,
  name: string,
  unit: string,
  digits: number,
  formula: string,
  calculate: (f: Facts) => number,
  assumes = ASSUMES
): Derived => ({id: `plate-${id}`, name, unit, digits, formula, assumes, value: calculate});

export const X = "x";

const FACES = ["electrolyte", "tungsten"] as const;

export const composition = (id: string, name: Case, about: string): Derived[] =>
  FACES.map((face, k) =>
    value(
      `${id}-${k ? "w" : "se"}`,
      `lithium per magnesium at the ${face}, ${about}`,
      "",
      3,
      X,
      f => of(f, name)[k ? "x_w_avg" : "x_se_avg"]
    )
  );
