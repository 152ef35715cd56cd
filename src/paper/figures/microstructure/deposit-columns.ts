import {label, px} from "../../../chart/panel.js";
import {bold, note} from "../../../chart/labels.js";
import {told} from "../../../chart/told.js";
import {h, type Element} from "../../../lib/element.js";
import {wrap} from "../foil-states.js";
import {body, frame, materialLabel, scaleBar, type Material} from "../materials.js";
import {largest} from "../../../lib/extremes.js";

/** One state of a cell in section: metals on the foil from the foil up, thickness in µm. */
export interface SectionState {
  title: string;
  under: string;
  layers: {material: Material; name: string; micrometre: number}[];
  /** Dashed outline that starts at the foil, µm: another thickness to hold against the drawn one. */
  ghost?: {micrometre: number; text: string};
  seen: string;
}

export interface Columns {
  left: number;
  top: number;
  width: number;
  height: number;
  foilMicrometre: number;
  /** Metal above the foil that the picture holds at least, µm; thicker metal makes the scale smaller. */
  mostMicrometre: number;
  /** Length of the scale bar, µm. */
  barMicrometre: number;
  textLines: number;
}

const GAP = 16;
const LINE = 15;
const HEAD = 50;
const ELECTROLYTE = 26;

export const columnsHeight = ({height, textLines}: Columns): number => HEAD + height + 16 + textLines * LINE;

/** States side by side at one scale, foils on one line, the electrolyte above; what was seen stands below. */
export function sectionColumns(states: SectionState[], place: Columns): Element {
  const pitch = (place.width + GAP) / states.length;
  const width = pitch - GAP;
  const most = Math.max(
    place.mostMicrometre,
    largest(
      states.flatMap(s => [s.layers.reduce((sum, l) => sum + l.micrometre, 0), s.ghost?.micrometre ?? 0])
    )
  );
  const scale = (place.height - ELECTROLYTE) / (place.foilMicrometre + most);
  return h(
    "g",
    {},
    states.map((s, i) => column(s, place, place.left + i * pitch, width, scale)),
    scaleBar(
      place.left + place.width - 44 - place.barMicrometre * scale,
      place.top + HEAD + 4,
      place.barMicrometre * scale,
      `${place.barMicrometre} µm`
    )
  );
}

function column(state: SectionState, place: Columns, x: number, width: number, scale: number): Element {
  const bottom = place.top + HEAD + place.height;
  const foil = bottom - place.foilMicrometre * scale;
  let y = foil;
  const metals = state.layers.map(l => {
    const height = Math.max(0.6, l.micrometre * scale);
    y -= height;
    const block = {x, y, width, height};
    return told(
      `${state.title}, ${state.under}: ${l.name} ${Number(l.micrometre.toPrecision(3))} µm`,
      body(l.material, block),
      height > 18 && width > 60 ? materialLabel(l.material, block, l.name) : null
    );
  });
  const {ghost} = state;
  const roof = place.top + HEAD + 22;
  return h(
    "g",
    {},
    h("text", {class: "ink", x: px(x), y: place.top + 14}, bold(state.title)),
    note(x, place.top + 30, label(state.under)),
    body(
      "se",
      {x, y: Math.max(roof, y - ELECTROLYTE), width, height: Math.min(ELECTROLYTE, y - roof)},
      "top"
    ),
    body("cu", {x, y: foil, width, height: bottom - foil}),
    metals,
    frame({x, y, width, height: bottom - y}),
    materialLabel("cu", {x, y: foil, width, height: bottom - foil}, "Cu"),
    ghost && ghost.micrometre > 0 ? outline(ghost, x, foil, width, scale) : null,
    wrap(state.seen, Math.floor(width / 6.1)).map((text, k) => note(x, bottom + 18 + k * LINE, text))
  );
}

function outline(
  {micrometre, text}: {micrometre: number; text: string},
  x: number,
  foil: number,
  width: number,
  scale: number
): Element {
  const top = foil - micrometre * scale;
  return h(
    "g",
    {},
    h("rect", {class: "ghost", x: px(x + 3), y: px(top), width: px(width - 6), height: px(foil - top)}),
    h("text", {class: "lab s-ink", x: px(x + width - 7), y: px(top - 5), "text-anchor": "end"}, text)
  );
}
