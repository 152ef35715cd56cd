/** Calls `act` once nothing has asked for it for `waitMs`. */
export function debounce(act: () => void, waitMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, waitMs);
  };
}
