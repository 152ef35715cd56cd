import {picture} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h} from "../../../lib/element.js";
import {defineFigure, reported, type Row, type State} from "../../../figure/figure.js";
import {SITES} from "./hops.js";

interface Barrier extends Row {
  site: string;
  barrier_ev: number;
}

export default defineFigure<State, Barrier>({
  id: "fig-s30",
  label: "S30",
  title: "Energy along a hop of lithium",
  page: "chemistry",
  rebuild: "partly",
  limits:
    "Only the two barriers are printed: each hop is drawn as a step of that height, without the shape of its profile or its path.",
  claims: [...SITES.map(s => s.claim), "figS30.panel"],
  shows: ["reported"],
  controls: [],
  cells: () => [],
  rows: {compute: (_s, context) => SITES.map(s => ({site: s.site, barrier_ev: reported(context, s.claim)}))},
  finding: rows =>
    `A hop costs ${rows[0]!.barrier_ev} eV inside tungsten and ${rows[1]!.barrier_ev} eV on its surface.`,
  caption: () =>
    "<b>Schematic, drawn from printed numbers.</b> Steps show the height of the barrier on one scale. The energy of entering tungsten is not printed and is not drawn.",
  alternative: rows => rows.map(r => `${r.site}: barrier ${r.barrier_ev} eV.`).join(" "),
  draw(rows, _s, size) {
    const height = 220,
      base = 180,
      perEv = 480,
      gap = 24;
    const width = (size.width - gap * 3) / 2;
    return picture(
      size.width,
      height,
      "Barriers of a lithium hop in and on tungsten",
      rows.map((r, i) => {
        const x = gap + i * (width + gap),
          top = base - r.barrier_ev * perEv;
        return told(
          `${r.site}: barrier ${r.barrier_ev} eV, printed`,
          h("path", {
            class: "step-line",
            d: `M${x},${base}h${width * 0.32}V${top}h${width * 0.36}V${base}h${width * 0.32}`
          }),
          h("path", {class: "leadn", d: `M${x + width * 0.5},${base - 3}V${top + 4}m-4,5l4,-5l4,5`}),
          h(
            "text",
            {class: "ink", x: x + width / 2, y: top - 8, "text-anchor": "middle"},
            bold(`${r.barrier_ev} eV`)
          ),
          note(x + width / 2, base + 22, r.site, "middle")
        );
      })
    );
  },
  table: rows => ({
    columns: [
      {name: "site", label: "site", unit: null},
      {name: "barrier", label: "barrier", unit: "eV", digits: 2}
    ],
    rows: rows.map(r => [r.site, r.barrier_ev])
  })
});
