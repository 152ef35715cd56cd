/** The largest and least of many values: a spread into `Math.max` ends in a stack overflow from some 100,000 on. */
export const largest = (values: Iterable<number>): number => {
  let most = -Infinity;
  for (const value of values) most = Math.max(most, value);
  return most;
};

export const least = (values: Iterable<number>): number => {
  let fewest = Infinity;
  for (const value of values) fewest = Math.min(fewest, value);
  return fewest;
};
