/** One cycle of a full cell: rates in C, capacities in mAh per gram of NMC811. */
export interface FullCycle {
  rate: number;
  charge: number;
  discharge: number;
  /** Part of a full charge after which charging stops; 1 reaches the upper limit. */
  filled: number;
}

/** A cycle described by what it delivers and its Coulombic efficiency. */
export const cycleOf = (rate: number, discharge: number, efficiency: number): FullCycle => ({
  rate,
  discharge,
  charge: discharge / efficiency,
  filled: 1
});
