/** The four words, lower case, in this order, everywhere the same. */
export const words = ["measured", "reconstructed", "reported", "computed"] as const;
export type Word = (typeof words)[number];
