/** Lists that are whole without scripts get a filter with them: rows whose data attributes differ from the chosen ones are hidden. What was chosen before the filter came counts. */
export function filters(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-filter]")) {
    const rows = [...form.parentElement!.querySelectorAll<HTMLElement>("tbody tr")];
    const status = form.querySelector<HTMLElement>(".status");
    const apply = (): void => {
      const wanted = [...new FormData(form)].filter(([, value]) => value !== "") as [string, string][];
      let shown = 0;
      for (const row of rows) {
        row.hidden = !wanted.every(([key, value]) => row.dataset[key] === value);
        if (!row.hidden) shown++;
      }
      if (status) status.textContent = wanted.length ? `${shown} of ${rows.length} shown.` : "";
    };
    form.addEventListener("input", apply);
    apply();
    form.addEventListener("submit", event => event.preventDefault());
  }
}
