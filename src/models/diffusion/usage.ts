import type {Unused} from "../usage.js";
import {VARIANTS, type DiffusionOptions} from "./index.js";
import {VARIANT, VARIANT_USES} from "./parameters.js";

/** What a variant passes over: the series needs no cells, only the graded slab a second D, only the swelling one a volume. */
export function unusedBy({variant = "series"}: DiffusionOptions): Unused[] {
  const used: readonly string[] = VARIANT_USES[variant as (typeof VARIANTS)[number]] ?? Object.keys(VARIANT);
  return Object.keys(VARIANT)
    .filter(name => !used.includes(name))
    .map(name => ({
      name,
      because: `with variant = ${variant}`,
      instead: `variant = ${VARIANTS.filter(v => (VARIANT_USES[v] as readonly string[]).includes(name)).join(" or ")}`
    }));
}
