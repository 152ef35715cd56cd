import type {Parameter} from "../models/parameters.js";
import type {Control} from "./figure.js";

type NumberControl = Extract<Control, {kind: "number"}>;

/** The slider of a model parameter: range, published value and reason from its row in the parameter table. */
export function parameterControl(p: Parameter, more: Partial<NumberControl> = {}): NumberControl {
  return {
    kind: "number",
    name: p.name,
    label: p.label.slice(0, 1).toUpperCase() + p.label.slice(1),
    ...(p.symbol.includes("_") ? {} : {symbol: p.symbol}),
    unit: readerUnit(p.unit),
    min: p.min,
    max: p.max,
    step: (p.max - p.min) / 1000,
    log: p.scale === "log",
    default: p.default,
    published: p.tag === "paper" ? [p.default] : [],
    why: `because ${p.why}`,
    ...more
  };
}

/** `cm2/s` as the claims write it, `cm2 s-1`; 1 as nothing. */
export const readerUnit = (unit: string): string =>
  unit === "1"
    ? ""
    : unit.replace(/\/([a-zA-Zµ]+)(\d*)/g, (_, symbol: string, power: string) => ` ${symbol}-${power || 1}`);
