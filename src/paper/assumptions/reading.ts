import type {Assumption} from "../../claims/assumption.js";

/** How printed numbers are read. */
export const READING: readonly Assumption[] = [
  {
    id: "set_values",
    kind: "convention",
    title: "Values set by the experimenter, and counts",
    unit: "",
    why: "A current set to 1 mA cm-2 is not one that rounds to 1; its digits say nothing about its error.",
    options: [
      {id: "exact", label: "enter formulas as exact", reading: {setValues: "exact"}},
      {id: "rounded", label: "enter as rounded to the last digit", reading: {setValues: "rounded"}}
    ]
  },
  {
    id: "approximate",
    kind: "tolerance",
    title: "Meaning of ≈",
    unit: "",
    why: "The paper gives no tolerance with ≈; half a digit more on each side is the least it can mean.",
    options: [
      {id: "half", label: "half a unit of the last digit more on each side", reading: {approximate: 0.5}},
      {id: "none", label: "nothing beyond rounding", reading: {approximate: 0}},
      {id: "whole", label: "a whole unit of the last digit more on each side", reading: {approximate: 1}}
    ]
  },
  {
    id: "trailing_zeros",
    kind: "convention",
    title: "Zeros at the end of whole numbers",
    unit: "",
    why: "140 nm and 100 µm are printed without saying which zeros count; two digits are the usual precision here.",
    options: [
      {id: "two digits", label: "count up to two digits", reading: {trailingZeros: "two digits"}},
      {id: "every digit", label: "all count", reading: {trailingZeros: "every digit"}},
      {id: "before the zeros", label: "none count", reading: {trailingZeros: "before the zeros"}}
    ]
  }
];
