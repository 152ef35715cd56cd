import type {Derived} from "../../../reading/derived-value.js";
import {RANKINGS, sameOrder} from "../../rankings.js";

const ORDER = "\\text{Mg/W-Cu}\\succ\\text{Mg-Cu}\\succ\\text{W-Cu}\\succ\\text{Cu}";

export const RANKED: Derived[] = [
  {
    id: "rank-same",
    name: "tests that rank bilayer, magnesium, tungsten and bare copper in this order",
    unit: "",
    digits: 2,
    formula: ORDER,
    assumes: "strictly, by the printed digits",
    value: f => RANKINGS.filter(ranking => sameOrder(ranking, f)).length
  },
  {
    id: "rank-other",
    name: "tests with a number for all four that do not",
    unit: "",
    digits: 2,
    formula: ORDER,
    assumes: "equal digits are no order",
    value: f => RANKINGS.filter(ranking => !sameOrder(ranking, f)).length
  }
];
