import {parameterTable} from "../parameters.js";

export const INVENTORY = parameterTable({
  ce: {
    symbol: "CE",
    label: "Coulombic efficiency of a cycle",
    unit: "1",
    default: 0.998,
    min: 0.5,
    max: 1,
    why: "above 1 a cycle would make lithium, and below 0.5 nothing is left after seven cycles",
    ticks: [0.9942, 0.998, 0.9994, 0.9996],
    tag: "paper",
    source: "abs.ce.mgw (printed as above 99.8 %)"
  },
  cycles: {
    symbol: "n",
    label: "cycles",
    unit: "1",
    default: 150,
    min: 1,
    max: 100000,
    integer: true,
    why: "whole cycles from the first",
    scale: "log",
    ticks: [45, 120, 150, 256],
    tag: "paper",
    source: "abs.cycles.mgw"
  },
  reserve: {
    symbol: "E₀",
    label: "lithium held in reserve",
    unit: "mAh/cm2",
    default: 0,
    min: 0,
    max: 1000,
    why: "none in an anode-free cell, 20 mAh/cm2 behind a 100 µm foil",
    ticks: [0, 0.1, 20],
    tag: "paper",
    source: "text.li-foil.capacity for the half cells; none in the full cells"
  },
  capacity: {
    symbol: "Q_c",
    label: "capacity of a whole cycle",
    unit: "mAh/cm2",
    default: 1,
    min: 0.01,
    max: 100,
    why: "the cells hold 1 to 8.6 mAh/cm2",
    scale: "log",
    ticks: [1, 6.3],
    tag: "paper",
    source: "fig6a.areal-capacity"
  },
  fraction: {
    symbol: "f",
    label: "end of life as a share of the first capacity",
    unit: "1",
    default: 0.8,
    min: 0.01,
    max: 0.99,
    why: "at 1 no cycle has passed and at 0 none is left",
    ticks: [0.8],
    tag: "assumed",
    source: "the usual end of life"
  }
});
