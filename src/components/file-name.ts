/** What a file that leaves the site is made of. */
interface Made {
  id: string;
  /** Name and value of each control that is not as published. */
  changed: readonly [string, string][];
  version: string;
}

const MOST_LETTERS = 60;
const plain = (text: string): string => text.replace(/[^A-Za-z0-9.+-]+/g, "-").replace(/^-+|-+$/g, "");

/** Figure, state and version, so that a file says what it shows after it has left: `fig-2i_published_v1.0.0.89mm.svg`. */
export function fileName({id, changed, version}: Made, ending: string): string {
  const said = changed.map(([name, value]) => plain(`${name}-${value}`)).join("_");
  const state = said.length <= MOST_LETTERS ? said : `${changed.length}-settings-changed`;
  return `${id}_${state || "published"}_v${plain(version)}.${ending}`;
}
