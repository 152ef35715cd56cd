import dagre from "@dagrejs/dagre";
import type {Lineage} from "../../src/components/map/lineage.js";
import type {PlacedLineage} from "../../src/components/map/picture.js";

const WIDTH = {file: 132, table: 78, figure: 80, claims: 34} as const;
/** A station as it was placed, by its middle. */
interface Box {
  x: number;
  y: number;
  width: number;
}
const HEIGHT = 17;
const MARGIN = 8;
/** Room above for the heads of the columns. */
const HEAD = 26;

/** Places the stations in ranks from raw files to statements, so that lines cross little. */
export function layOut({stations, steps}: Lineage): PlacedLineage {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({rankdir: "LR", nodesep: 4, ranksep: 66, marginx: MARGIN, marginy: MARGIN});
  graph.setDefaultEdgeLabel(() => ({}));
  for (const {id, kind} of stations) graph.setNode(id, {width: WIDTH[kind], height: HEIGHT});
  const tables = new Set(
    steps.flatMap(([from, to]) => (from.startsWith("table:") && to.startsWith("table:") ? [to] : []))
  );
  // A figure drawn from a first table stands in the same column as those drawn from one made of it.
  for (const [from, to] of steps)
    graph.setEdge(from, to, {minlen: to.startsWith("figure:") && !tables.has(from) ? 2 : 1});
  dagre.layout(graph);
  const at = (id: string): Box => graph.node(id) as Box;
  const round = (value: number): number => Math.round(value * 10) / 10;
  const size = graph.graph() as {width: number; height: number};
  return {
    width: Math.ceil(size.width),
    height: Math.ceil(size.height) + HEAD,
    stations: stations.map(station => {
      const {x, y, width} = at(station.id);
      return {...station, x: round(x - width / 2), y: round(y - HEIGHT / 2 + HEAD), width, height: HEIGHT};
    }),
    steps: steps.map(([from, to]) => {
      const [a, b] = [at(from), at(to)];
      return {
        from,
        to,
        start: [round(a.x + a.width / 2), round(a.y + HEAD)],
        end: [round(b.x - b.width / 2), round(b.y + HEAD)]
      };
    })
  };
}
