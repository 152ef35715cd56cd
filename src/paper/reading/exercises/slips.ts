import {collectorAreaCm2, lithiumAreaCm2} from "../derived/common.js";
import {derivedValue} from "../derived.js";
import type {Facts} from "../../../reading/facts.js";

/** Another of our values, times a factor, for a slip that ends there. */
export const value =
  (id: string, factor: (f: Facts) => number = () => 1) =>
  (f: Facts): number =>
    derivedValue(id, f)! * factor(f);

export const diskOverCollector = (f: Facts): number => lithiumAreaCm2(f) / collectorAreaCm2(f);
