import {bold, note} from "../../../chart/labels.js";
import {h, type Element} from "../../../lib/element.js";
import {CORROSION} from "../../../models/corrosion/parameters.js";
import {SERIES, type CorrosionResult} from "../../../models/corrosion/index.js";

const ROW = 19;
const COLUMNS = [88, 162];

/** Law by law and temperature by temperature: survives, rejected, or untested at the assumed error. */
export const verdictGrid = (verdicts: CorrosionResult["verdicts"], x: number, y: number): Element =>
  h(
    "g",
    {},
    ["law", "room temp.", `${CORROSION.T60.default} °C`].map((text, k) =>
      note(x + [0, ...COLUMNS][k]!, y, text)
    ),
    verdicts.rt.map(({law}, row) => {
      const top = y + ROW * (row + 1) + 3;
      return [
        h("text", {class: "ink", x, y: top}, law === "avrami" ? "Avrami" : law),
        SERIES.map((id, k) => word(verdicts[id][row]!.verdict, x + COLUMNS[k]!, top))
      ];
    })
  );

export const verdictGridHeight = ROW * 6 + 4;

const word = (verdict: string, x: number, y: number): Element =>
  verdict === "survives" ? h("text", {class: "lab s-ink", x, y}, bold(verdict)) : note(x, y, verdict);
