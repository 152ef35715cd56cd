/** LAND step states and modes to BDF step types. */

const TYPES: Record<string, string> = {
  REST: "R|Rest|静置|搁置",
  CC_CHG: "C|RateC|CC-Rate|C_CC|C_CRATE|恒流充电|charge CC",
  CC_DCH: "D|RateD|DC-Rate|D_CC|D_CRATE|恒流放电|discharge CC",
  CV_CHG: "CVC|C_CV|恒压充电|charge CV",
  CCCV_CHG: "C_CCCV|恒流恒压充电|charge CCCV",
  // Not among the values BDF lists in use, formed like them.
  CV_DCH: "CVD|D_CV|恒压放电|discharge CV"
};

/** Marks the end of the programme; a state of its own, no step. */
export const FINISH = new Set(["finish", "完成", "结束"]);

const fold = (state: string): string =>
  state
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_]+/g, "");

const BY_STATE = new Map<string, string>();
for (const [type, states] of Object.entries(TYPES))
  for (const state of states.split("|")) BY_STATE.set(fold(state), type);

/** BDF step type of a state such as `RateC`, `DC-Rate` or `静置`; null when it is not known. */
export const stepTypeOf = (state: string): string | null => BY_STATE.get(fold(state)) ?? null;

/** +1 for a charging step, -1 for a discharging one, 0 for rest or unknown. */
export function directionOf(stepType: string | null): number {
  if (stepType?.endsWith("_CHG")) return 1;
  return stepType?.endsWith("_DCH") ? -1 : 0;
}
