/**
 * Enter in a field of a form: its form would be sent, which a frame without that right refuses with a line in the
 * console before anyone hears of it. So the field and its form are told, and nothing is sent.
 */
export function hearEnter(page: HTMLElement): void {
  page.addEventListener("keydown", event => {
    const {target, key} = event;
    if (key !== "Enter" || !(target instanceof HTMLInputElement) || !target.form) return;
    event.preventDefault();
    target.dispatchEvent(new Event("change", {bubbles: true}));
    target.form.dispatchEvent(new Event("submit", {bubbles: true, cancelable: true}));
  });
}
