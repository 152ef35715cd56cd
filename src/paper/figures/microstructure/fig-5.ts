import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {FOUR} from "../../specimens.js";
import {CYCLED, imagedOf, type Cycled, type Imaged} from "./cycled-cells.js";
import {cycledHeight, cycledSection} from "./cycled-section.js";
import {specimensControl} from "../../../figure/controls.js";
import {defineFigure, printed, reported, type State} from "../../../figure/figure.js";
import {imagingHeight, imagingLine} from "./imaging-line.js";
import {say} from "../../../figure/say.js";

interface Cells extends State {
  specimens: string[];
  answer: string;
}

const GAP = 18;
const COUNT = ["None", "One", "Two", "Three", "Four"];

export default defineFigure<Cells, Imaged>({
  id: "fig-5",
  label: "5",
  title: "Cycled cells in section",
  page: "microstructure",
  rebuild: "schematic",
  limits:
    "Schematic: the pictures cannot be rebuilt. Order and kind of the layers follow the text; thickness and shape of what lies between electrolyte and foil are not printed.",
  claims: [
    "fig5.current",
    "fig5.capacity",
    "fig5.cycles.mgw",
    "fig5.cycles.mg",
    "fig5.cycles.w",
    "fig5.cycles.cu",
    "fig5.scale-bar",
    "fig5.panel",
    "fig5.cutoff",
    "fig5.text.current",
    "fig5.text.capacity",
    "fig5.text.cycles.mgmgw",
    "fig5.text.cycles.wcu",
    "fig5.stack-pressure",
    "fig5.dod",
    "fig5.w.cutoff",
    "fig5.text.cycles.mgw",
    "fig5.text.cycles.mg",
    "fig5.text.cycles.w",
    "fig5.text.cycles.cu",
    "fig2h.cycles.mgw",
    "fig2g.cycles.mg",
    "fig2f.cycles.w",
    "fig2f.cycles.cu"
  ],
  shows: ["reported", "computed"],
  answer: "answer",
  controls: [
    specimensControl(FOUR),
    {
      kind: "choice",
      name: "answer",
      label: "Below each section",
      default: "seen",
      options: [
        {value: "seen", label: "All that was seen"},
        {value: "loose", label: "Loose particles"},
        {value: "inactive", label: "Inactive lithium"},
        {value: "tungsten", label: "Tungsten"},
        {value: "magnesium", label: "Magnesium"}
      ]
    }
  ],
  cells: () => [],
  rows: {compute: (state, context) => chosen(state).map(c => imagedOf(c, context))},
  finding(rows, state) {
    if (rows.length === 1) {
      const [only] = rows as [Imaged];
      const when =
        only.past === null
          ? ""
          : ` That is ${only.past} cycles after the ${only.fate} of the like cell in Figure 2.`;
      return `${only.specimen} after ${only.imaged} cycles. ${chosen(state)[0]!.seen}${when}`;
    }
    const late = rows.filter(r => r.past !== null && r.past > 0);
    const others = "debris or inactive lithium lies between electrolyte and foil";
    const lies = rows.some(r => r.specimen === "Mg/W-Cu")
      ? `On the bilayer both metals lie in their places; on the other foils ${others}.`
      : `On these foils ${others}.`;
    return `${lies} ${COUNT[late.length]} of the ${COUNT[rows.length]!.toLowerCase()} cells ${late.length === 1 ? "was" : "were"} cut open after more cycles than their like lasted in Figure 2.`;
  },
  caption: (_state, context) =>
    `<b>Sections after dissolution to ${say(context, "fig5.cutoff")}, as the text describes them; below, cycles before the cut against the end of the like cell in Figure 2.</b> ` +
    `Not to scale. ` +
    `Marks: when the cell was cut; ✕: failure or short circuit; →: still running.` +
    inFull(
      `The cells were cycled at ${say(context, "fig5.current")} and ${say(context, "fig5.capacity")} under ${say(context, "fig5.stack-pressure")}. The bar of the paper is ${say(context, "fig5.scale-bar")}. Whether the cut cells lasted longer or were opened after failing, the paper does not say.`
    ),
  alternative: (rows, state) =>
    chosen(state)
      .map((c, i) => {
        const r = rows[i]!;
        return `${c.specimen}, after ${r.imaged} cycles: ${c.seen} Figure 2: ${r.past === null ? `still running at ${r.failed}` : `${r.fate} at ${r.failed}, ${r.past} cycles earlier`}.`;
      })
      .join(" "),
  draw(rows, state, size) {
    const columns = size.narrow ? 2 : 4;
    const cells = chosen(state);
    const share = Math.max(size.narrow ? 2 : Math.min(columns, cells.length), 2);
    const width = Math.min(300, (size.width - GAP * (share - 1)) / share);
    const lines = size.narrow ? 2 : 1;
    const pitch = cycledHeight(size.narrow ? 4 : 6) + 8;
    const below = lines * pitch + 26;
    const panel: Panel = {left: 70, top: below, width: size.width - 84, height: imagingHeight(FOUR.length)};
    return picture(
      size.width,
      below + panel.height + FOOT,
      "Sections of cycled cells as described, and the cycles after which they were cut",
      cells.map((c, i) =>
        cycledSection(
          {...c, seen: shown(c, state)},
          `after ${rows[i]!.imaged} cycles`,
          (i % columns) * (width + GAP),
          Math.floor(i / columns) * pitch,
          width
        )
      ),
      note(0, below - 12, "Cut open (mark) and end in Figure 2 (✕)"),
      imagingLine(rows, panel)
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "specimen", label: "specimen", unit: null},
      {name: "panels", label: "panels and state", unit: null},
      {name: "imaged", label: "cut after, reported", unit: "cycles", digits: 0},
      {name: "failed", label: "end in Figure 2, reported", unit: "cycles", digits: 0},
      {name: "fate", label: "end", unit: null},
      {name: "past", label: "cycles past it, computed", unit: "cycles", digits: 0},
      {name: "loose", label: "loose particles", unit: null},
      {name: "inactive", label: "inactive lithium", unit: null},
      {name: "tungsten", label: "tungsten", unit: null},
      {name: "magnesium", label: "magnesium", unit: null}
    ],
    rows: chosen(state).map((c, i) => {
      const {loose, inactive, tungsten, magnesium} = c.answers;
      const r = rows[i]!;
      return [
        c.specimen,
        printed(context, c.imaged).condition,
        reported(context, c.imaged),
        r.failed,
        r.fate,
        r.past,
        ...[loose, inactive, tungsten, magnesium].map(a => a ?? "not said")
      ];
    })
  })
});

const chosen = (state: Cells): Cycled[] =>
  CYCLED.filter(c => !state.specimens.length || state.specimens.includes(c.specimen));
const shown = (cell: Cycled, state: Cells): string =>
  state.answer === "seen"
    ? cell.seen
    : (cell.answers[state.answer as keyof Cycled["answers"]] ?? "The text does not say.");
