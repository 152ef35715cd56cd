import {ROOM_TEMPERATURE_K, ZERO_CELSIUS_K} from "../constants.js";
import {parameterTable} from "../parameters.js";

export const CORROSION = parameterTable({
  error: {
    symbol: "s",
    label: "assumed relative error of a thickness",
    unit: "1",
    default: 0.2,
    min: 0.01,
    max: 3,
    why: "an image line is not read better than 1 %, and beyond a factor of 4 every law passes",
    scale: "log",
    tag: "assumed",
    source: "the paper gives no uncertainty"
  },
  day: {
    symbol: "t",
    label: "day of the extrapolation",
    unit: "d",
    default: 30,
    min: 0.1,
    max: 365,
    why: "the last measurement is on day 7; a year is already 50 times beyond it",
    scale: "log",
    tag: "assumed",
    source: "a round number"
  },
  Trt: {
    symbol: "T_RT",
    label: "room temperature",
    unit: "°C",
    default: Number((ROOM_TEMPERATURE_K - ZERO_CELSIUS_K).toFixed(2)),
    min: 15,
    max: 30,
    why: "no laboratory calls anything else room temperature",
    ticks: [23],
    tag: "paper",
    source: "the paper tests at about 23 °C; the corrosion test says room temperature only"
  },
  T60: {
    symbol: "T_60",
    label: "temperature of the warm test",
    unit: "°C",
    default: 60,
    min: 40,
    max: 80,
    why: "the printed value is 60 °C",
    ticks: [60],
    tag: "paper",
    source: "figS23.thickness.cu.60c.d1"
  },
  Kmax: {
    symbol: "K_max",
    label: "thickest layer the foil can give",
    unit: "nm",
    default: 18000,
    min: 3000,
    max: 40000,
    why: "it must exceed the thickest reading and stay near what the foil can give",
    tag: "derived",
    source: "9 µm Cu foil as dense Cu₂S, 2.00 volumes per volume of Cu"
  }
});
