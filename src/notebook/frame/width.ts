/** The width outputs have, in px; anew when it changes. */
export async function* width(): AsyncGenerator<number> {
  let told: (() => void) | null = null;
  const observer = new ResizeObserver(() => told?.());
  observer.observe(document.documentElement);
  let last = 0;
  for (;;) {
    const now = document.documentElement.clientWidth;
    if (now !== last && now > 0) yield (last = now);
    await new Promise<void>(done => (told = done));
  }
}
