import {Refusal} from "../../src/lib/refusal.js";
import {isVersion} from "../../src/publication/publication.js";

/** What changed in one edition; the next one has neither number nor day. */
export interface Changes {
  version: string | null;
  date: string | null;
  items: string[];
}

const FILE = "CHANGELOG.md";

/** `## Next`, then `## 1.1.0, 2027-01-31`, each with a list. @throws Refusal naming the line */
export function parseChangelog(text: string): Changes[] {
  const all: Changes[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    const at = `${FILE} line ${i + 1}`;
    const heading = /^## (.+)$/.exec(line)?.[1]?.trim();
    if (heading !== undefined) {
      const [, version = "", date = ""] = /^(\S+), (\d{4}-\d{2}-\d{2})$/.exec(heading) ?? [];
      if (heading !== "Next" && !isVersion(version))
        throw new Refusal(
          "changelog",
          `"${heading}" is no edition`,
          at,
          'write "Next", or a version and a day: 1.1.0, 2027-01-31'
        );
      if (all.some(known => known.version === (version || null)))
        throw new Refusal("changelog", `"${heading}" stands there twice`, at, "join the two");
      all.push({version: version || null, date: date || null, items: []});
      return;
    }
    const item = /^- (.+)$/.exec(line)?.[1];
    const more = /^ {2}(\S.*)$/.exec(line)?.[1];
    const last = all.at(-1);
    if (item !== undefined && last) last.items.push(item.trim());
    else if (more !== undefined && last?.items.length) last.items.push(`${last.items.pop()} ${more.trim()}`);
  });
  return all;
}

/** The changelog with what stands under "Next" as the edition it becomes. @throws Refusal when nothing stands there */
export function released(text: string, version: string, date: string): string {
  const next = parseChangelog(text).find(changes => changes.version === null);
  if (!next?.items.length)
    throw new Refusal(
      "release",
      "nothing is listed as changed",
      FILE,
      'say under "## Next" what changed, one line each'
    );
  return text.replace(/^## Next$/m, `## Next\n\n## ${version}, ${date}`);
}
