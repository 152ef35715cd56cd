/** The four collectors side by side, or the one that is chosen; on a narrow screen one to begin with. */
export function collectors(): void {
  const four = document.querySelector<HTMLElement>(".four");
  if (!four) return;
  const inputs = [...four.querySelectorAll<HTMLInputElement>(".choose input")];
  const show = (): void => {
    four.dataset["shown"] = inputs.find(input => input.checked)?.value ?? "all";
  };
  const first = inputs.find(input => input.value === four.dataset["shownNarrow"]);
  if (first && matchMedia("(max-width:640px)").matches) first.checked = true;
  four.addEventListener("change", show);
  show();
}
