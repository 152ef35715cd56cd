import type {PlateResult} from "./result.js";

/** Where finished runs are looked up and left, by whoever asks for many of them. */
export interface KeptRuns {
  find(key: string): PlateResult | undefined;
  keep(key: string, run: PlateResult): void;
}

let kept: KeptRuns | null = null;

/** Hands over a place for runs; null keeps none. */
export const keepRuns = (place: KeptRuns | null): void => void (kept = place);
export const keptRuns = (): KeptRuns | null => kept;
