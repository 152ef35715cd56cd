/** What a cell defines and what it takes from others. */
interface Uses {
  id: number;
  defines: readonly string[];
  uses: readonly string[];
}

/**
 * What is wrong with the names of a notebook, by cell: two cells with one name, and cells that wait for each other.
 * Cells without such a fault go on.
 */
export function nameFaults(cells: readonly Uses[], place: (id: number) => number): Map<number, string> {
  const faults = new Map<number, string>();
  const makers = new Map<string, number[]>();
  for (const {id, defines} of cells)
    for (const name of new Set(defines)) makers.set(name, [...(makers.get(name) ?? []), id]);
  for (const [name, ids] of makers)
    if (ids.length > 1)
      for (const id of ids)
        faults.set(
          id,
          `name: "${name}" is defined here and in ${listed(ids.filter(other => other !== id).map(place))}; give one of them another name`
        );
  for (const circle of circles(cells, makers)) {
    const way = [...circle, circle[0]!].map(id => `cell ${place(id)}`).join(" → ");
    for (const id of circle)
      faults.set(
        id,
        circle.length === 1
          ? `name: the cell takes what it itself defines; take it from another cell, or give the result another name`
          : `name: cells wait for each other, ${way}; break the circle by giving one of them a value of its own`
      );
  }
  return faults;
}

const listed = (places: number[]): string =>
  `${places.length === 1 ? "cell" : "cells"} ${places.sort((a, b) => a - b).join(", ")}`;

/** Groups of cells of which each needs the next (Tarjan's strongly connected components with a circle in them). */
function circles(cells: readonly Uses[], makers: ReadonlyMap<string, number[]>): number[][] {
  const next = new Map(
    cells.map(({id, uses}) => [id, [...new Set(uses.flatMap(name => makers.get(name) ?? []))]])
  );
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const stack: number[] = [];
  const found: number[][] = [];
  const visit = (id: number): void => {
    order.set(id, order.size);
    low.set(id, order.get(id)!);
    stack.push(id);
    for (const to of next.get(id) ?? []) {
      if (!order.has(to)) visit(to);
      if (stack.includes(to)) low.set(id, Math.min(low.get(id)!, low.get(to)!));
    }
    if (low.get(id) !== order.get(id)) return;
    const group = stack.splice(stack.indexOf(id));
    if (group.length > 1 || next.get(id)?.includes(id)) found.push(group);
  };
  for (const {id} of cells) if (!order.has(id)) visit(id);
  return found;
}
