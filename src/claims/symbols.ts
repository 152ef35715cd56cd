import type {Dimension} from "./dimension.js";

/** A unit symbol: its size in SI base units and its dimension. `prefixed` symbols take SI prefixes. */
export interface UnitSymbol {
  factor: number;
  dimension: Dimension;
  prefixed: boolean;
  offset?: number;
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

const si = (dimension: Dimension, factor = 1): UnitSymbol => ({factor, dimension, prefixed: true});
const other = (dimension: Dimension, factor = 1, offset?: number): UnitSymbol =>
  offset === undefined ? {factor, dimension, prefixed: false} : {factor, dimension, prefixed: false, offset};

/** Sizes by definition (SI 2019, international yard and pound, torr = atm/760) unless a comment says otherwise. */
export const SYMBOLS: ReadonlyMap<string, UnitSymbol> = new Map(
  Object.entries({
    m: si(LENGTH),
    Å: other(LENGTH, 1e-10),
    inch: other(LENGTH, 0.0254),
    in: other(LENGTH, 0.0254),
    g: si(MASS, 1e-3),
    /** CODATA 2018. */
    u: other(MASS, 1.6605390666e-27),
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
    "°C": other([0, 0, 0, 0, 1, 0], 1, 273.15),
    /** A torque wrench reads pounds-force. */
    lb: other([1, 1, -2, 0, 0, 0], 4.4482216152605),
    N: si([1, 1, -2, 0, 0, 0]),
    Pa: si(PRESSURE),
    torr: other(PRESSURE, 101325 / 760),
    Torr: other(PRESSURE, 101325 / 760),
    bar: si(PRESSURE, 1e5),
    J: si(ENERGY),
    eV: si(ENERGY, 1.602176634e-19),
    Wh: si(ENERGY, 3600),
    W: si(POWER),
    V: si([2, 1, -3, -1, 0, 0]),
    Ω: si([2, 1, -3, -2, 0, 0]),
    S: si([-2, -1, 3, 2, 0, 0]),
    L: si(VOLUME, 1e-3),
    /** Standard cubic centimetre per minute, counted as the volume it names. */
    SCCM: other([3, 0, -1, 0, 0, 0], 1e-6 / 60),
    deg: other(NUMBER, Math.PI / 180),
    "°": other(NUMBER, Math.PI / 180),
    "%": other(NUMBER, 1e-2),
    "at%": other(NUMBER, 1e-2),
    ppm: other(NUMBER, 1e-6),
    cycle: other(NUMBER),
    cycles: other(NUMBER),
    electrodes: other(NUMBER),
    "1": other(NUMBER)
  })
);

export const PREFIXES: ReadonlyMap<string, number> = new Map(
  Object.entries({f: 1e-15, p: 1e-12, n: 1e-9, µ: 1e-6, m: 1e-3, c: 1e-2, k: 1e3, M: 1e6, G: 1e9, T: 1e12})
);

/** A printed `0.33 C` of the quantity C-rate is a rate per hour; it bears a name of its own, for C is the coulomb. */
export const C_RATE_NAME = "C-rate";
export const C_RATE: UnitSymbol = other(RATE, 1 / 3600);
