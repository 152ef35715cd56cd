import type {Control} from "./figure.js";

/** Which specimens are drawn; all of those a figure compares at first. */
export const specimensControl = (options: readonly string[]): Control => ({
  kind: "specimens",
  name: "specimens",
  label: "Specimens",
  options: [...options],
  default: [...options]
});

/** Range of cycles, linked with every other figure that has one; all of them at first. */
export const cyclesControl = (last: number): Control => ({
  kind: "range",
  name: "cycles",
  label: "Cycles",
  unit: "",
  min: 1,
  max: last,
  step: 1,
  default: [1, last],
  link: "cycles"
});
