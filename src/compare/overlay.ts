/** A figure with a reader's own cells in it: its own query, picture and table, and words that speak of both. */
import {withMore} from "../figure/caption.js";
import type {Context, Control, Figure, Query, Row, State} from "../figure/figure.js";
import type {Element} from "../lib/element.js";
import {labelOf, laidOver, stateWith, type Own} from "./cells.js";

/**
 * @param drawn cells to be laid over it, @param all the reader's cells, by whose number each is named
 * @param said what stands above the picture, of the conditions of both
 */
export function overlay(
  figure: Figure,
  drawn: readonly Own[],
  all: readonly Own[],
  context: Context,
  said: () => string
): Figure {
  const published = stateWith(figure, drawn, all, context);
  const specimens = published["specimens"] as string[];
  const chooses = figure.controls.some(c => c.kind === "specimens");
  // A figure of one specimen has no control for it and takes the names from here.
  const at = (state: State): State => (chooses ? state : {...state, specimens});
  const {rows} = figure;
  if (!("sql" in rows)) throw new Error(`figure: ${figure.id} has no query to lay a cell into`);
  const query: Query<State> = {...rows, sql: (state, given) => rows.sql(at(state), given)};
  const names = laidOver(figure, drawn, context).map(own => labelOf(own, all));
  return {
    ...figure,
    id: `over-${figure.id}`,
    claims: [],
    controls: figure.controls.map((c): Control =>
      c.kind === "specimens" ? {...c, options: specimens, default: specimens} : c
    ),
    rows: query,
    cells: (state, given) => figure.cells(at(state), given),
    finding: () => said(),
    caption: (state, given) =>
      withMore(figure.caption(at(state), given), `Laid over it: ${names.join(" and ")}.`),
    alternative: (found, state, given) => figure.alternative(found, at(state), given),
    draw(found: Row[], state, size, given) {
      const picture = figure.draw(found, at(state), size, given);
      return size.narrow ? shortened(picture, names) : picture;
    },
    table: (found, state, given) => figure.table(found, at(state), given)
  };
}

/** Where there is no room a series is called "yours" alone; the words above and below the picture say the rest. */
function shortened(element: Element, names: readonly string[]): Element {
  const children = element.children.map(child => {
    if (typeof child !== "string") return shortened(child, names);
    return names.includes(child.trim()) ? child.replace(/, (?:not )?measured/, "") : child;
  });
  return {...element, children};
}
