/** What the build tells a page of the edition it belongs to: `version`, `report`, `source`. */
export const told = (name: "version" | "report" | "source"): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;
