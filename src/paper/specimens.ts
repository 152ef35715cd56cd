/** The four collectors the paper compares, in the order of every list. */
export const FOUR = ["Mg/W-Cu", "Mg-Cu", "W-Cu", "Cu"] as const;
