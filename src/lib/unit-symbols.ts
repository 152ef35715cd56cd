import type {Dimension} from "./dimension.js";

/**
 * A unit symbol: mantissa × 10^exponent of the SI base units of its dimension. The power of ten is kept apart
 * so that 140 nm in µm is the double nearest to 0.14, not a product of rounded factors. `prefixed` symbols
 * take SI prefixes.
 */
export interface UnitSymbol {
  mantissa: number;
  exponent: number;
  dimension: Dimension;
  prefixed: boolean;
  offset: number;
}

const NUMBER: Dimension = [0, 0, 0, 0, 0, 0];
const LENGTH: Dimension = [1, 0, 0, 0, 0, 0];
const MASS: Dimension = [0, 1, 0, 0, 0, 0];
const TIME: Dimension = [0, 0, 1, 0, 0, 0];
const RATE: Dimension = [0, 0, -1, 0, 0, 0];
const CHARGE: Dimension = [0, 0, 1, 1, 0, 0];
const ENERGY: Dimension = [2, 1, -2, 0, 0, 0];
const POWER: Dimension = [2, 1, -3, 0, 0, 0];
const PRESSURE: Dimension = [-1, 1, -2, 0, 0, 0];
const VOLUME: Dimension = [3, 0, 0, 0, 0, 0];

const si = (dimension: Dimension, mantissa = 1, exponent = 0): UnitSymbol => ({
  mantissa,
  exponent,
  dimension,
  prefixed: true,
  offset: 0
});
const other = (dimension: Dimension, mantissa = 1, exponent = 0, offset = 0): UnitSymbol => ({
  mantissa,
  exponent,
  dimension,
  prefixed: false,
  offset
});

/** Sizes by definition (SI 2019, international yard and pound, torr = atm/760) unless a comment says otherwise. */
export const SYMBOLS: ReadonlyMap<string, UnitSymbol> = new Map(
  Object.entries({
    m: si(LENGTH),
    Å: other(LENGTH, 1, -10),
    inch: other(LENGTH, 0.0254),
    in: other(LENGTH, 0.0254),
    g: si(MASS, 1, -3),
    /** CODATA 2018. */
    u: other(MASS, 1.6605390666, -27),
    s: si(TIME),
    min: other(TIME, 60),
    h: other(TIME, 3600),
    d: other(TIME, 86400),
    Hz: si(RATE),
    rpm: other(RATE, 1 / 60),
    A: si([0, 0, 0, 1, 0, 0]),
    C: si(CHARGE),
    Ah: si(CHARGE, 3600),
    mol: si([0, 0, 0, 0, 0, 1]),
    K: si([0, 0, 0, 0, 1, 0]),
    "°C": other([0, 0, 0, 0, 1, 0], 1, 0, 273.15),
    /** A torque wrench reads pounds-force. */
    lb: other([1, 1, -2, 0, 0, 0], 4.4482216152605),
    N: si([1, 1, -2, 0, 0, 0]),
    Pa: si(PRESSURE),
    torr: other(PRESSURE, 101325 / 760),
    Torr: other(PRESSURE, 101325 / 760),
    bar: si(PRESSURE, 1, 5),
    J: si(ENERGY),
    eV: si(ENERGY, 1.602176634, -19),
    Wh: si(ENERGY, 3600),
    W: si(POWER),
    V: si([2, 1, -3, -1, 0, 0]),
    Ω: si([2, 1, -3, -2, 0, 0]),
    S: si([-2, -1, 3, 2, 0, 0]),
    L: si(VOLUME, 1, -3),
    /** Standard cubic centimetre per minute, counted as the volume it names. */
    SCCM: other([3, 0, -1, 0, 0, 0], 1 / 60, -6),
    deg: other(NUMBER, Math.PI / 180),
    "°": other(NUMBER, Math.PI / 180),
    "%": other(NUMBER, 1, -2),
    "at%": other(NUMBER, 1, -2),
    ppm: other(NUMBER, 1, -6),
    cycle: other(NUMBER),
    cycles: other(NUMBER),
    electrodes: other(NUMBER),
    "1": other(NUMBER)
  })
);

/** Powers of ten; `u` stands for µ where a keyboard has none. */
export const PREFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({f: -15, p: -12, n: -9, µ: -6, u: -6, m: -3, c: -2, k: 3, M: 6, G: 9, T: 12})
);

/** Other spellings of a symbol. */
export const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({day: "d", days: "d", hour: "h", hours: "h", degC: "°C", ohm: "Ω", Ohm: "Ω"})
);

/** A printed `0.33 C` of the quantity C-rate is a rate per hour; it bears a name of its own, for C is the coulomb. */
export const C_RATE_NAME = "C-rate";
export const C_RATE: UnitSymbol = other(RATE, 1 / 3600);
