import {picture} from "../../chart/panel.js";
import {note} from "../../chart/labels.js";
import {told} from "../../chart/told.js";
import {h, type Child, type Element} from "../../lib/element.js";
import {
  defineFigure,
  reported,
  type Context,
  type Figure,
  type Row,
  type State
} from "../../figure/figure.js";
import {said, type Said} from "../../figure/say.js";
import {largest} from "../../lib/extremes.js";

/** One state of a foil: what lies on the copper, thickness from a claim where one is printed, and what was seen. */
interface FoilState {
  title: Said;
  under: Said;
  layers: {material: string; name: string; claim?: string}[];
  seen: (context: Context) => string;
}
interface Scale extends State {
  scale: number;
}
interface Seen extends Row {
  state: string;
  condition: string;
  layer: string;
  thickness_nm: number | null;
  seen: string;
}

interface Words {
  id: string;
  label: string;
  title: string;
  page: string;
  claims: string[];
  states: FoilState[];
  limits: string;
  rebuild: "partly" | "schematic";
  /** Height in nm the picture shows above the foil. */
  nanometres: number;
  finding: (context: Context) => string;
  /** What is drawn and how to read it; `<b>lead</b>` first. */
  caption: (context: Context) => string;
}

const PANEL = 136;
const HEAD = 44;
const LINE = 15;
/** Width of a letter of a note, px. */
const LETTER = 6.3;
/** Least widths of the two layouts, px: lines of text are counted for them, so that the height is that of the layout. */
const NARROW = 354;
const WIDE = 470;
/** Height of electrolyte, px, in which a word can stand. */
const ROOM = 18;

/** To-scale schematic of foils after contact with the electrolyte; layers only where a thickness is printed. Never a micrograph. */
export function foilStates(words: Words): Figure {
  const scaled = words.states.some(s => s.layers.length > 0);
  return defineFigure<Scale, Seen>({
    id: words.id,
    label: words.label,
    title: words.title,
    page: words.page,
    rebuild: words.rebuild,
    limits: words.limits,
    claims: words.claims,
    shows: ["reported"],
    controls: scaled
      ? [
          {
            kind: "number",
            name: "scale",
            label: "Height shown",
            unit: "nm",
            min: 100,
            max: 10000,
            step: 50,
            log: true,
            default: words.nanometres,
            why: "from half of the thinnest film to the whole foil"
          }
        ]
      : [],
    cells: () => [],
    rows: {
      compute: (_s, context) =>
        words.states.flatMap(s =>
          (s.layers.length ? s.layers : [{material: "", name: "none", claim: undefined}]).map(l => ({
            state: said(s.title, context),
            condition: said(s.under, context),
            layer: l.name,
            thickness_nm: l.claim ? reported(context, l.claim) : null,
            seen: s.seen(context)
          }))
        )
    },
    finding: (_r, _s, context) => words.finding(context),
    caption: (state, context) =>
      words.caption(context) +
      (scaled ? ` The picture reaches ${Math.round(state.scale)} nm above the copper; the foil is cut.` : ""),
    alternative: rows =>
      [...new Map(rows.map(r => [`${r.state} ${r.condition}`, r])).values()]
        .map(
          r =>
            `${r.state}, ${r.condition}: ${r.seen}${r.thickness_nm === null ? "" : ` Layer ${r.thickness_nm} nm.`}`
        )
        .join(" "),
    draw(_rows, state, size, context) {
      const columns = size.narrow ? Math.min(words.states.length, 3) : words.states.length;
      const lines = Math.ceil(words.states.length / columns);
      const gap = size.narrow ? 10 : 24;
      const width = Math.min(300, (size.width - gap * (columns - 1)) / columns);
      const fewest = Math.floor(
        Math.min(300, ((size.narrow ? NARROW : WIDE) - gap * (columns - 1)) / columns) / LETTER
      );
      const most = largest(words.states.map(s => wrap(s.seen(context), fewest).length));
      const pitch = HEAD + PANEL + 22 + most * LINE;
      return picture(
        size.width,
        lines * pitch,
        `Foil states: ${words.title}`,
        words.states.map((s, i) =>
          foil(
            s,
            (i % columns) * (width + gap),
            Math.floor(i / columns) * pitch + HEAD,
            width,
            scaled ? state.scale : words.nanometres,
            size.narrow,
            context,
            i % columns === 0
          )
        )
      );
    },
    table: rows => ({
      columns: [
        {name: "state", label: "state", unit: null},
        {name: "condition", label: "condition", unit: null},
        {name: "layer", label: "layer", unit: null},
        {name: "thickness", label: "thickness", unit: "nm", digits: 0},
        {name: "seen", label: "what the text reports", unit: null}
      ],
      rows: rows.map(r => [r.state, r.condition, r.layer, r.thickness_nm, r.seen])
    })
  });
}

function foil(
  state: FoilState,
  left: number,
  top: number,
  width: number,
  nanometres: number,
  narrow: boolean,
  context: Context,
  first: boolean
): Element {
  const foilTop = top + PANEL - 34;
  const perNanometre = (PANEL - 34) / nanometres;
  let y = foilTop;
  const layers: Child[] = state.layers.map(l => {
    const nm = l.claim ? reported(context, l.claim) : 0;
    const height = Math.min(nm * perNanometre, y - top);
    y -= height;
    return h(
      "g",
      {},
      l.material === "corrosion"
        ? [
            h("rect", {class: "corrosion", x: left, y, width, height: Math.max(height, 1)}),
            h("rect", {x: left, y, width, height: Math.max(height, 1), fill: "url(#hatch)"})
          ]
        : h("rect", {class: `mat-${l.material}`, x: left, y, width, height: Math.max(height, 1)}),
      nm
        ? h(
            "text",
            {
              class: y - top < ROOM && l.material === "w" ? "dim onw" : "small",
              x: left + width - 4,
              y: y - top < ROOM ? y + 14 : y - 5,
              "text-anchor": "end"
            },
            `${l.name} ${nm} nm`
          )
        : null
    );
  });
  const named = state.layers.flatMap(l =>
    l.claim ? [`${l.name} ${reported(context, l.claim)} nm, printed`] : []
  );
  return told(
    `${said(state.title, context)}, ${said(state.under, context)}: ${[...named, state.seen(context)].join("; ")}`,
    h("text", {class: "facet", x: left, y: top - 26}, said(state.title, context)),
    note(left, top - 10, said(state.under, context)),
    h("rect", {class: "mat-se", x: left, y: top, width, height: foilTop - top}),
    h("rect", {x: left, y: top, width, height: foilTop - top, fill: "url(#se)"}),
    h("path", {
      class: "mat-cu",
      d: `M${left},${foilTop}h${width}v30${Array.from({length: 10}, (_, k) => `l${(-width / 10).toFixed(1)},${k % 2 ? 4 : -4}`).join("")}Z`
    }),
    layers,
    h("text", {class: "dim oncu", x: left + width / 2, y: foilTop + 20, "text-anchor": "middle"}, "Cu"),
    first && y - top >= ROOM ? h("text", {class: "small", x: left + 4, y: top + 14}, "electrolyte") : null,
    wrap(state.seen(context), Math.floor(width / LETTER)).map((t, k) =>
      note(left, top + PANEL + 18 + k * LINE, t)
    )
  );
}

/** Text broken at spaces to lines of about `most` characters. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
