/** From the least to the greatest value, in seconds. */
const WAY_S = 5;

/** Wakes the buttons beside sliders that play. */
export function plays(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(".par .play")) {
    const slider = button.closest(".par")?.querySelector<HTMLInputElement>("input[type=range]");
    if (slider) play(button, slider);
  }
}

/**
 * A button beside a slider that carries it from its least to its greatest value, as a hand would; pressed again it
 * stops. Readers who ask for reduced motion are carried a quarter of the way per press, without animation.
 */
function play(button: HTMLButtonElement, slider: HTMLInputElement): void {
  const [least, greatest] = [Number(slider.min), Number(slider.max)];
  let frame = 0;
  const label = (): void => void (button.textContent = frame ? "Pause" : "Play");
  const move = (value: number): void => {
    slider.value = String(Math.round(value));
    slider.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    label();
  };
  button.addEventListener("click", () => {
    if (frame) return stop();
    const from = Number(slider.value) >= greatest ? least : Number(slider.value);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches)
      return move(Math.min(greatest, from + (greatest - least) / 4));
    let start: number | undefined;
    const tick = (now: number): void => {
      start ??= now;
      const value = from + ((greatest - least) * (now - start)) / 1000 / WAY_S;
      move(Math.min(greatest, value));
      if (value >= greatest) return stop();
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    label();
  });
}
