/** What a printed value allows: half a unit of its last digit to either side, a whole one where it says "about". */
export interface Claim {
  id: string;
  figure: string;
  comparator: string;
  value: string;
  value_high: string;
}

const places = (text: string): number => text.split(".")[1]?.length ?? 0;

export function allows(claim: Claim, found: number): boolean {
  const value = Number(claim.value);
  const half = 0.5 * 10 ** -places(claim.value) + 1e-9;
  switch (claim.comparator) {
    case ">":
      return found > value;
    case ">=":
      return found >= value - 1e-9;
    case "<":
      return found < value;
    case "<=":
      return found <= value + half;
    case "range":
      return found >= value - half && found <= Number(claim.value_high) + half;
    case "≈":
      return Math.abs(found - value) <= 2 * half;
    default:
      return Math.abs(found - value) <= half;
  }
}
