/** Line scans without numbers: the reported order of the magnesium signal, and how thin an even alloy would spread it. */
import {inFull} from "../../../figure/caption.js";
import {label, picture, px, FOOT, type Panel} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {significant} from "../../../words/number.js";
import {defineFigure, reported, type Context, type Control, type Figure} from "../../../figure/figure.js";
import {depositControls} from "./deposit.js";
import {body, frame, materialLabel} from "../materials.js";
import {type Diluted, type Scan, evenAlloy, curve} from "./even-alloy.js";

interface ScanState {
  title: (context: Context) => string;
  /** Claim of the areal capacity; null after dissolution. */
  capacity: string | null;
  /** Reported order along the line from the electrolyte side down, or null where the text gives none. */
  order: {parts: [string, string]; seen: string} | null;
}

interface Words {
  id: string;
  label: string;
  title: string;
  specimen: string;
  /** Printed thickness of the magnesium film. */
  filmNm: number;
  states: ScanState[];
  claims: string[];
  limits: string;
  finding: (rows: Scan[], context: Context) => string;
  caption: (context: Context) => string;
  /** Figure whose caption says how it is read. */
  readAs?: string;
}

const HEIGHT = 128;

const STRIP = 96;

export function lineScans(words: Words): Figure {
  const film = (published: number): Control => ({
    kind: "number",
    name: "film",
    label: "Magnesium film",
    unit: "nm",
    min: 20,
    max: 500,
    step: 1,
    default: published,
    published: [published],
    why: "from the thinnest film of the paper to far beyond the thickest"
  });
  return defineFigure<Diluted, Scan>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: "microstructure",
    rebuild: "schematic",
    limits: words.limits,
    claims: words.claims,
    shows: ["reported", "computed"],
    controls: [
      film(words.filmNm),
      ...depositControls,
      {
        kind: "choice",
        name: "share",
        label: "Magnesium counted as",
        default: "volume",
        options: [
          {value: "volume", label: "Signal against the fresh film"},
          {value: "atoms", label: "Share of atoms"}
        ]
      }
    ],
    cells: () => [],
    rows: {compute: (state, context) => words.states.map(s => scan(s, state, context))},
    finding: (rows, _state, context) => words.finding(rows, context),
    caption: (state, context) =>
      words.readAs
        ? `<b>Order along the line and an even alloy, as in Figure ${words.readAs}.</b> Here ${state.film} nm of magnesium and lithium at ${state.density} g cm<sup>−3</sup>.${inFull(words.caption(context))}`
        : `<b>Order of the magnesium signal along the line, where the text gives one; below, magnesium in an even alloy of film and deposit.</b> ` +
          `Strips run from the electrolyte (left) to the collector; lengths mean nothing.` +
          inFull(
            `${words.caption(context)} Volumes of ${state.film} nm of magnesium and of lithium at ${state.density} g cm<sup>−3</sup> are added; the method does not see lithium.`
          ),
    alternative: rows =>
      rows
        .map(
          r =>
            `${r.title}: ${r.seen} In an even alloy the magnesium signal would be ${significant(100 * r.relative, 2)} % of that of the fresh film, ${significant(r.atom_percent, 2)} at% Mg.`
        )
        .join(" "),
    draw(rows, state, size, context) {
      const columns = size.narrow ? 2 : rows.length;
      const gap = 18;
      const width = (size.width - gap * (columns - 1)) / columns;
      const lines = Math.ceil(rows.length / columns);
      const top = lines * STRIP + 46;
      const panel: Panel = {left: 52, top, width: size.width - 52 - 20, height: HEIGHT};
      return picture(
        size.width,
        top + HEIGHT + FOOT,
        "Order of the magnesium signal, and magnesium in an even alloy",
        words.states.map((s, i) =>
          strip(
            s,
            words.specimen,
            context,
            (i % columns) * (width + gap),
            Math.floor(i / columns) * STRIP,
            width
          )
        ),
        curve(rows, state, context, panel)
      );
    },
    table: rows => ({
      columns: [
        {name: "state", label: "state", unit: null},
        {name: "order", label: "order of the signal, reported", unit: null},
        {name: "capacity", label: "areal capacity", unit: "mAh cm-2", digits: 0},
        {name: "total", label: "film and deposit, computed", unit: "µm", digits: 2},
        {name: "relative", label: "magnesium signal against the fresh film, computed", unit: "%", digits: 2},
        {name: "atoms", label: "Mg, computed", unit: "at%", digits: 2}
      ],
      rows: rows.map(r => [r.title, r.seen, r.capacity_mah_cm2, r.total_um, 100 * r.relative, r.atom_percent])
    })
  });
}

function scan(s: ScanState, state: Diluted, context: Context): Scan {
  const capacity = s.capacity ? reported(context, s.capacity) : 0;
  const {totalUm, relative, atomPercent} = evenAlloy(capacity, state, context);
  return {
    title: s.title(context),
    capacity_mah_cm2: capacity,
    total_um: totalUm,
    relative,
    atom_percent: atomPercent,
    seen: s.order?.seen ?? "No order is printed."
  };
}

/** A line from electrolyte to collector with the reported order, or an empty one. */
function strip(
  s: ScanState,
  specimen: string,
  context: Context,
  x: number,
  top: number,
  width: number
): Element {
  const line = {x, y: top + 24, width, height: 28};
  const half = {...line, width: width / 2};
  return h(
    "g",
    {class: specimenClass(specimen)},
    h(
      "text",
      {class: "ink", x: px(x), y: top + 14},
      h("tspan", {class: "n"}, label(s.title(context).replace("-2", "^{−2}")))
    ),
    s.order
      ? [
          body("mg", half),
          body("li", {...half, x: x + width / 2}),
          materialLabel("mg", half, s.order.parts[0]),
          materialLabel("li", {...half, x: x + width / 2}, s.order.parts[1])
        ]
      : h("rect", {class: "lim", x: px(x), y: line.y, width: px(width), height: line.height}),
    s.order ? frame(line) : materialLabel("li", line, "no order printed"),
    note(x, top + 68, "electrolyte"),
    note(x + width, top + 68, "collector", "end")
  );
}
