/**
 * A button beside a slider that carries it from its least to its greatest value, as a hand would; pressed again it
 * stops. Readers who ask for reduced motion are carried a quarter of the way per press, without animation.
 */
export function play(figure: string, control: string, second = 5): void {
  const slider = document.querySelector<HTMLInputElement>(`#${figure} input[name="${control}.slider"]`);
  const head = slider?.closest(".par")?.querySelector(".hd");
  if (!slider || !head) return;
  const [least, greatest] = [Number(slider.min), Number(slider.max)];
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn";
  head.append(button);

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
      const value = from + ((greatest - least) * (now - start)) / 1000 / second;
      move(Math.min(greatest, value));
      if (value >= greatest) return stop();
      frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    label();
  });
  label();
}
