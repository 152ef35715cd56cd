/** A number with the sign of minus instead of a hyphen. */
export const minus = (value: number | string): string => String(value).replace("-", "−");
