/**
 * What works give, in their order, once every one of them has ended: nobody cleans up beside work that goes on.
 * @throws what the first of those that failed, failed for
 */
export async function allEnded<T>(works: Iterable<Promise<T>>): Promise<T[]> {
  const ends = await Promise.allSettled(works);
  return ends.map(end => {
    if (end.status === "rejected") throw end.reason;
    return end.value;
  });
}
