import {DERIVED, derivedQuantity} from "../../src/paper/reading/derived.js";
import {EXERCISES} from "../../src/paper/reading/exercises.js";
import {PREDICTIONS} from "../../src/paper/reading/predictions.js";
import {facts} from "../paper/reading/content.js";
import {plain} from "./extract.js";
import type {List} from "./lists.js";

/** Every value that the text computes, and as it is shown: named values, ends of number lines, known wrong roads. */
export const proseValues = (): List => ({
  columns: ["name", "value", "shown", "unit"],
  rows: [
    ...DERIVED.map(d => [
      d.id,
      plain(d.value(facts)),
      plain(derivedQuantity(d.id, facts)!.value),
      plain(d.unit)
    ]),
    ...PREDICTIONS.flatMap(p =>
      p.kind === "line" ? [[`predict ${p.id}`, plain(p.truth(facts)), null, plain(p.unit)]] : []
    ),
    ...EXERCISES.flatMap(e =>
      e.slips.map((slip, i) => [
        `exercise ${e.id}, slip ${i + 1}`,
        plain(slip.value(facts)),
        null,
        plain(e.unit)
      ])
    )
  ]
});
