import type {GetManualChunk} from "rollup";

/** Framework's runtime among the modules. */
export const CLIENT = /\/_observablehq\/client\.[0-9a-f]+\.js$/;
const ENGINE = /\/_node\/(?:@duckdb\/|apache-arrow@|flatbuffers@|tslib@)/;
const START = /\/_import\/(?:components\/start|paper\/index)\.[0-9a-f]+\.js$/;
export const FIGURE = /\/_import\/paper\/figures\/[a-z-]+\/((?:fig|table|model)-[a-z0-9-]+)\.[0-9a-f]+\.js$/;
/** The model that figures of several pages stand on. */
const MODEL = /\/_import\/models\/diffusion\//;

/** Name of a figure → page it stands on. */
export type Homes = ReadonlyMap<string, string>;

/**
 * Which file a module goes into: the engine's library, what every page runs, what figures of one page alone need,
 * what those share that stand on the model of diffusion, and what figures of other pages share. The rest is split as it is imported.
 */
export function parts(homes: Homes): GetManualChunk {
  let known: Map<string, string> | null = null;
  return (id, {getModuleInfo, getModuleIds}) => {
    known ??= partsOf([...getModuleIds()].sort(), name => getModuleInfo(name)!.importedIds, homes);
    return known.get(id);
  };
}

function partsOf(
  ids: string[],
  imports: (id: string) => readonly string[],
  homes: Homes
): Map<string, string> {
  const closure = (id: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(id)) for (const next of (seen.add(id), imports(id))) closure(next, seen);
    return seen;
  };
  const shell = new Set(ids.filter(id => START.test(id)).flatMap(id => [...closure(id)]));
  const users = new Map<string, Set<string>>();
  for (const id of ids) {
    const figure = FIGURE.exec(id)?.[1];
    if (!figure) continue;
    for (const used of closure(id)) {
      const pages = users.get(used) ?? new Set();
      users.set(used, pages.add(homes.get(figure) ?? "figures"));
    }
  }
  const modelling = new Set(ids.filter(id => MODEL.test(id)).flatMap(id => [...(users.get(id) ?? [])]));
  const part = (id: string): string | null => {
    if (ENGINE.test(id)) return "duckdb";
    if (CLIENT.test(id)) return "shell";
    const pages = users.get(id);
    if (shell.has(id)) return pages ? "kit" : "shell";
    if (!pages) return null;
    if (pages.size === 1) return `figures-${[...pages][0]}`;
    return [...pages].every(page => modelling.has(page)) ? "figures-models" : "figures-shared";
  };
  return new Map(ids.flatMap(id => (part(id) ? [[id, part(id)!] as const] : [])));
}
