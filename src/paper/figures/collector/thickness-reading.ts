/** Thicknesses read on sections: what the printed digits leave open, and what a tilted view would make of them. */
import {lastDigit, type Reading} from "../../../claims/printed.js";
import {printed, reported, type Context, type Control, type Row, type State} from "../../../figure/figure.js";

export interface Sectioned extends State {
  digits: string;
  tilt: boolean;
  angle: number;
}

export interface Thickness extends Row {
  claim: string;
  specimen: string;
  element: string;
  place: string;
  printed: string;
  thickness_nm: number;
  low_nm: number;
  high_nm: number;
  corrected_low_nm: number | null;
  corrected_high_nm: number | null;
}

export const sectionControls: Control[] = [
  {
    kind: "choice",
    name: "digits",
    label: "A printed number is good to",
    default: "two digits",
    options: [
      {value: "every digit", label: "Every digit"},
      {value: "two digits", label: "Two digits"},
      {value: "before the zeros", label: "The digits before the zeros"}
    ]
  },
  {kind: "toggle", name: "tilt", label: "Image not corrected for tilt", default: false},
  {
    kind: "number",
    name: "angle",
    label: "Angle between electron and ion column",
    unit: "°",
    min: 30,
    max: 90,
    step: 1,
    default: 52,
    why: "not printed; at 90° nothing is foreshortened"
  }
];

/** One reading per claim: the printed value, the interval its digits cover, and height over sine of the angle. */
export const readings = (
  claims: readonly [claim: string, element: string, place: string][],
  state: Sectioned,
  context: Context
): Thickness[] =>
  claims.map(([claim, element, place]) => {
    const {specimen, value, comparator} = printed(context, claim);
    const thickness = reported(context, claim);
    const half = lastDigit(value, state.digits as Reading["trailingZeros"]) / 2;
    const stretch = 1 / Math.sin((state.angle * Math.PI) / 180);
    return {
      claim,
      specimen,
      element,
      place,
      printed: `${comparator === "≈" ? "≈ " : ""}${value}`,
      thickness_nm: thickness,
      low_nm: thickness - half,
      high_nm: thickness + half,
      corrected_low_nm: state.tilt ? (thickness - half) * stretch : null,
      corrected_high_nm: state.tilt ? (thickness + half) * stretch : null
    };
  });

export const thicknessTable = (rows: Thickness[]) => ({
  columns: [
    {name: "specimen", label: "specimen", unit: null},
    {name: "layer", label: "layer", unit: null},
    {name: "place", label: "place in the paper", unit: null},
    {name: "printed", label: "thickness, reported", unit: "nm"},
    {name: "low", label: "low end of the digits", unit: "nm", digits: 1},
    {name: "high", label: "high end of the digits", unit: "nm", digits: 1},
    {name: "corrected_low", label: "low end, tilt corrected", unit: "nm", digits: 1},
    {name: "corrected_high", label: "high end, tilt corrected", unit: "nm", digits: 1},
    {name: "readings", label: "number of readings", unit: null},
    {name: "spread", label: "spread", unit: null}
  ],
  rows: rows.map(r => [
    r.specimen,
    r.element,
    r.place,
    r.printed,
    r.low_nm,
    r.high_nm,
    r.corrected_low_nm,
    r.corrected_high_nm,
    "not printed",
    "not printed"
  ])
});
