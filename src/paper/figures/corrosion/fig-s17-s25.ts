import {picture, px} from "../../../chart/panel.js";
import {note} from "../../../chart/labels.js";
import {defineFigure, reported, type Row, type State} from "../../../figure/figure.js";
import {say} from "../../../figure/say.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import {largest} from "../../../lib/extremes.js";
import {wrap} from "../foil-states.js";
import {THICKNESS_CLAIMS} from "./growth.js";
import {exposures, type Exposure} from "./exposures.js";

interface Foil extends Row {
  figures: string;
  condition: string;
  day: number;
  layer_nm: number | null;
  seen: string;
}

const MEMBERS = ["S17", "S18", "S19", "S20", "S21", "S22", "S23", "S24", "S25"];
/** Heights above and below the layer, px. */
const ELECTROLYTE = 26;
const COPPER = 18;
const LINE = 15;
/** Width of a letter of a note, px. */
const LETTER = 6.3;
/** Height of the thickest layer, px. */
const TALLEST = 80;
const BAR_NM = 500;
/** Least width of the wide layout, px. */
const WIDE = 640;
const letters = (width: number): number => Math.max(14, Math.floor(width / LETTER));

const conditions = (rows: readonly Exposure[]): string[] => [...new Set(rows.map(r => r.condition))];

const lowered = (text: string): string => text[0]!.toLowerCase() + text.slice(1);
/** "462 nm at room temperature, 2337 nm at 60 °C and none at …" */
const listed = (all: readonly string[]): string =>
  all.length > 1 ? `${all.slice(0, -1).join(", ")} and ${all.at(-1)}` : all.join("");
const thickest = (rows: readonly Foil[]): string => {
  const layers = rows.flatMap(r => r.layer_nm ?? []);
  return layers.length ? `${largest(layers)} nm` : "none";
};

export default defineFigure<State, Foil>({
  id: "fig-s17-s25",
  label: "S17 to S25",
  unites: MEMBERS,
  title: "Foils after contact: temperature, day and collector",
  page: "corrosion",
  rebuild: "partly",
  limits:
    "Photographs and micrographs cannot be rebuilt; roughness and spread of the layers are not printed.",
  claims: [
    "figS17.pressure",
    "figS17.temperature.high",
    "figS17.time.1d",
    "figS17.time.4d",
    "figS17.time.7d",
    ...THICKNESS_CLAIMS,
    "figS22.elements.cu",
    "figS18.no-corrosion.w",
    "figS2f.thickness.w.w"
  ],
  shows: ["reported"],
  controls: [],
  cells: () => [],
  rows: {
    compute: (_state, context) =>
      exposures(context).map(({layerNm, ...exposure}) => ({...exposure, layer_nm: layerNm}))
  },
  finding(rows) {
    const layers = [...new Set(rows.map(r => r.condition))].map(
      condition => `${thickest(rows.filter(r => r.condition === condition))} at ${lowered(condition)}`
    );
    return `Without any current copper corrodes on the electrolyte. The thickest layer seen is ${listed(layers)}.`;
  },
  caption: (_state, context) =>
    `<b>Foils pressed on the electrolyte at ${say(context, "figS17.pressure")}, without a wire.</b> Every height is to one scale; the foil is cut. Printed mean thicknesses, for which no spread is printed. Each day is another foil; under tungsten the text speaks of the week as a whole. Drawings, not micrographs.`,
  alternative: rows =>
    rows
      .map(
        r =>
          `${r.condition}, day ${r.day}: ${r.layer_nm === null ? "no layer seen" : `layer ${r.layer_nm} nm`}. ${r.seen}`
      )
      .join(" "),
  draw(rows, _state, size, context) {
    const all = rows.map(({layer_nm, ...r}) => ({...r, layerNm: layer_nm}));
    const film = reported(context, "figS2f.thickness.w.w");
    const left = size.narrow ? 0 : 172;
    const gap = size.narrow ? 8 : 26;
    const column = (size.width - left - 2 * gap) / 3;
    let y = size.narrow ? 4 : 26;
    const most = largest(all.map(r => r.layerNm ?? 0));
    const drawn = conditions(all).map(condition => {
      const own = all.filter(r => r.condition === condition);
      const thickest = largest([film, ...own.map(r => r.layerNm ?? 0)]);
      const perNm = TALLEST / most;
      const top = y + (size.narrow ? 40 : 0);
      const height = ELECTROLYTE + Math.max(16, thickest * perNm) + COPPER;
      const single = own.length === 1;
      const width = single ? size.width - left : column;
      const least = size.narrow ? 354 : WIDE;
      // Lines are counted for the narrowest place of a layout, so that the height is that of the layout.
      const lines = largest(
        own.map(r => wrap(r.seen, letters(single ? least - left : (least - left - 2 * gap) / 3)).length)
      );
      const row = h(
        "g",
        {},
        h("text", {class: "facet", x: 0, y: top - (size.narrow ? 24 : -14)}, condition),
        note(0, top - (size.narrow ? 8 : -32), own[0]!.figures),
        own.map((r, i) =>
          foil(
            r,
            {x: left + i * (column + gap), y: top, width, height},
            perNm,
            film,
            i === 0,
            wrap(r.seen, letters(width)),
            size.narrow
          )
        )
      );
      y = top + height + 10 + lines * LINE + 16;
      return row;
    });
    const days = all.filter(r => r.condition === all[0]!.condition);
    return picture(
      size.width,
      Math.ceil(y) - 12,
      "Foils after contact with the electrolyte, by temperature, day and collector",
      size.narrow
        ? null
        : days.map((r, i) =>
            h("text", {class: "facet", x: px(left + i * (column + gap)), y: 14}, `Day ${r.day}`)
          ),
      drawn
    );
  },
  table: rows => ({
    columns: [
      {name: "condition", label: "condition", unit: null},
      {name: "day", label: "day", unit: "d", digits: 0},
      {name: "layer", label: "layer", unit: "nm", digits: 0},
      {name: "seen", label: "what the text reports", unit: null},
      {name: "figures", label: "figures", unit: null}
    ],
    rows: rows.map(r => [r.condition, r.day, r.layer_nm, r.seen, r.figures])
  })
});

function foil(
  {layerNm, day, condition}: Exposure,
  box: {x: number; y: number; width: number; height: number},
  perNm: number,
  filmNm: number,
  first: boolean,
  words: string[],
  narrow: boolean
): Element {
  const bottom = box.y + box.height;
  const copper = bottom - COPPER;
  const thick = Math.max(1, (layerNm ?? filmNm) * perNm);
  const top = copper - thick;
  const inside = thick >= 18;
  const [x, width] = [px(box.x), px(box.width)];
  const middle = px(box.x + box.width / 2);
  return told(
    `${condition}, day ${day}: ${layerNm === null ? "no layer seen" : `layer ${layerNm} nm`}, printed`,
    h("rect", {class: "mat-se", x, y: box.y, width, height: px(box.height - COPPER)}),
    h("rect", {x, y: box.y, width, height: px(box.height - COPPER), fill: "url(#se)"}),
    h("rect", {class: "mat-cu", x, y: px(copper), width, height: COPPER}),
    h("rect", {class: layerNm === null ? "mat-w" : "mat-cus", x, y: px(top), width, height: px(thick)}),
    layerNm === null
      ? [
          h(
            "text",
            {class: "dim b", x: middle, y: px(top - 8), "text-anchor": "middle"},
            `no layer seen, to day ${day}`
          ),
          h(
            "text",
            {
              class: inside ? "dim onw" : "dim oncu",
              x: px(box.x + 6),
              y: px(inside ? top + 13 : copper + 14)
            },
            `W ${filmNm} nm on Cu`
          )
        ]
      : [
          h(
            "text",
            {
              class: inside ? "dim oncus b" : "dim b",
              x: middle,
              y: px(inside ? top + thick / 2 + 4 : top - 5),
              "text-anchor": "middle"
            },
            `${layerNm} nm`
          ),
          first ? h("text", {class: "dim oncu", x: px(box.x + 6), y: px(copper + 14)}, "Cu") : null
        ],
    first && layerNm !== null && !narrow
      ? h("text", {class: "dim se", x: px(box.x + 6), y: box.y + 14}, "electrolyte")
      : null,
    first && BAR_NM * perNm < box.height - 8
      ? [
          h("path", {class: "axis", d: `M${px(box.x + box.width - 8)},${px(copper)}v${px(-BAR_NM * perNm)}`}),
          h(
            "text",
            {
              class: "dim",
              x: px(box.x + box.width - 13),
              y: px(Math.max(box.y + 13, copper - BAR_NM * perNm - 4)),
              "text-anchor": "end"
            },
            `${BAR_NM} nm`
          )
        ]
      : null,
    narrow && layerNm !== null ? note(box.x, bottom + 16, `Day ${day}`) : null,
    words.map((text, i) => note(box.x, bottom + (narrow && layerNm !== null ? 31 : 18) + i * LINE, text))
  );
}
