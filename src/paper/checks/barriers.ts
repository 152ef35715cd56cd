import {context, statement, type Theme} from "../../claims/check.js";

const KT = "(boltzmann * room_temperature)";
const HOP = `hop_attempt_frequency * exp(-ts3.barrier.bulk / ${KT})`;
/** Random walk between nearest sites of a bcc lattice: D = Γ d²/6 with d = √3 a/2. */
const D = `${HOP} * (sqrt(3) / 2 * lattice_w_a) ^ 2 / 6`;
const CROSSING = `fig1b.thickness.w.mgw ^ 2 / (${D})`;

export const BARRIERS: Theme = {
  id: "barriers",
  title: "Diffusion barriers in and on W",
  checks: [
    statement(
      "barriers.order",
      ["ts3.order"],
      "internal",
      "The bulk barrier is the higher one, so surface hops are faster",
      "computed > 1",
      {
        formula: `exp((ts3.barrier.bulk - ts3.barrier.surface) / ${KT})`,
        unit: "1",
        computes: "ratio of hop rates"
      }
    ),
    context(
      "barriers.order.hot",
      ["ts3.barrier.bulk"],
      "first principles",
      "The same at 60 °C",
      "exp((ts3.barrier.bulk - ts3.barrier.surface) / (boltzmann * figS17.temperature.high))",
      "1"
    ),
    context("barriers.hop", ["ts3.barrier.bulk"], "first principles", "Hops per second in bulk W", HOP, "Hz"),
    context(
      "barriers.diffusivity",
      ["ts3.barrier.bulk"],
      "first principles",
      "Diffusivity in bulk W, random walk between nearest sites",
      D,
      "cm2 s-1"
    ),
    statement(
      "barriers.exclusion",
      ["ts3.preference"],
      "first principles",
      "The bulk barrier keeps lithium from crossing the W film within a half cycle",
      "computed > half_cycle",
      {
        formula: CROSSING,
        unit: "ms",
        computes: "crossing time",
        premise: "ours",
        note: "Exclusion must come from the energy of insertion, which is not given."
      }
    )
  ]
};
