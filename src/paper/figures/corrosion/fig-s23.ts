import {inFull} from "../../../figure/caption.js";
import {FOOT, picture, type Panel} from "../../../chart/panel.js";
import {SERIES} from "../../../models/corrosion/index.js";
import {LAWS} from "../../../models/corrosion/laws.js";
import {CORROSION} from "../../../models/corrosion/parameters.js";
import {predict} from "../../../models/corrosion/read.js";
import {
  allowsStatistics,
  cellsFor,
  defineFigure,
  provenanceOf,
  reported,
  sqlValue,
  type Context
} from "../../../figure/figure.js";
import {printedReadings, THICKNESS_CLAIMS} from "./growth.js";
import {dayName, growthResults, resultNames} from "./growth-band.js";
import {growthPanel, resultOf, SERIES_NAME, seriesOf, type Day, type Growth} from "./growth-panel.js";
import {parameterControl} from "../../../figure/parameter-control.js";
import {readOuts, readOutsHeight} from "../../../chart/read-outs.js";
import {significant} from "../slab.js";
import {BAND_CAPTION, EXACT, sharesText, spanText, spreadControl} from "../uncertain.js";
import {verdictGrid, verdictGridHeight} from "./verdict-grid.js";
import {nanometre, outs} from "./growth-read-outs.js";

const HEIGHT = 240;

/** What is drawn of the lines in the thickness tables. */
function linesWords(context: Context): string {
  const cells = cellsFor(context, "S23");
  const measured = cells.filter(c => allowsStatistics(context, [c]));
  if (measured.length === 0)
    return "The lines in the thickness tables have these means by construction; neither they nor a deviation are drawn.";
  const bars = "Bars: mean and standard deviation of the lines in";
  return measured.length === cells.length
    ? `${bars} the thickness tables.`
    : `${bars} the table measured at ${measured.map(c => `${c.temperature_celsius} °C`).join(", ")}; those of the other have the printed means by construction and are not drawn.`;
}

const tableWords = (measured: Day[]): string =>
  measured.length
    ? `From the thickness table: ${measured.map(r => `${r.mean_nm.toFixed(0)} nm on day ${r.day} at ${r.temperature_celsius} °C`).join(", ")}.`
    : "The lines of the thickness tables have the printed means by construction.";

export default defineFigure<Growth, Day>({
  id: "fig-s23",
  label: "S23",
  title: "Growth of the corrosion layer on Cu",
  page: "corrosion",
  rebuild: "live",
  claims: [...THICKNESS_CLAIMS, "figS23.panel", "exp.foil.thickness"],
  shows: ["data", "reported", "computed"],
  answer: "law",
  controls: [
    {
      kind: "choice",
      name: "law",
      label: "Law",
      default: "linear",
      options: LAWS.map(value => ({
        value,
        label: value === "avrami" ? "Avrami" : value[0]!.toUpperCase() + value.slice(1)
      }))
    },
    parameterControl(CORROSION.error),
    parameterControl(CORROSION.day, {
      name: "until",
      label: "Until day",
      symbol: "",
      min: 8,
      max: 60,
      default: 8,
      why: "eight times beyond the last reading is far enough"
    }),
    spreadControl("Thicknesses")
  ],
  cells: (_state, context) => cellsFor(context, "S23").map(c => c.cell),
  rows: {
    tables: ["thickness"],
    sql: (_state, context) => `select cell, temperature_celsius, "day",
       count(*)::double as lines,
       avg(thickness_nm) as mean_nm,
       stddev_samp(thickness_nm) as spread_nm
from thickness
where cell in (${sqlValue(cellsFor(context, "S23").map(c => c.cell))})
group by cell, temperature_celsius, "day"
order by temperature_celsius, "day"`
  },
  finding(_rows, state, context) {
    const {verdicts} = resultOf(state, context);
    const left = SERIES.map(id => verdicts[id].filter(v => v.verdict === "survives").length);
    const testable = verdicts.rt.filter(v => v.verdict !== "untested").length;
    return `Three readings at each temperature choose no law. If a thickness is good to ${significant(100 * state.error, 2)}\u00a0%, ${count(left[0]!)} of the ${testable} laws that can be tested ${left[0] === 1 ? "survives" : "survive"} at room temperature and ${count(left[1]!)} at ${SERIES_NAME["60c"]}.`;
  },
  says(_rows, state, context) {
    const {extrapolation, verdicts} = resultOf(state, context);
    const left = (id: (typeof SERIES)[number]): string =>
      count(verdicts[id].filter(v => v.verdict === "survives").length);
    return {
      room: `${nanometre(extrapolation.rt.thicknessNm)}\u00a0nm`,
      warm: `${nanometre(extrapolation["60c"].thicknessNm)}\u00a0nm`,
      "left-room": left("rt"),
      "left-warm": left("60c")
    };
  },
  measured: rows => tableWords(rows),
  caption: (state, context) =>
    `<b>Thickness of the layer between Cu and the electrolyte.</b> Marks with bold numbers: the printed means. Double line: our law, fitted to the logarithms of three of them; ${
      state.spread === EXACT
        ? "shaded: where a further reading would lie with a probability of 95 %."
        : "shaded: what the inputs leave open."
    } The paper prints no error of a thickness; ours is assumed.` +
    inFull(
      `${linesWords(context)} ${
        state.spread === EXACT
          ? "A law with as many constants as readings leaves no shade: it passes through, or cannot, and nothing is tested."
          : BAND_CAPTION
      } The two laws that level off may not exceed ${CORROSION.Kmax.default / 1000} µm, what a foil of ${reported(context, "exp.foil.thickness")} µm gives as Cu<sub>2</sub>S.`
    ),
  alternative(rows, state, context) {
    const {verdicts, extrapolation} = resultOf(state, context);
    const readings = printedReadings(context);
    const open = growthResults(state, context);
    const opened = (id: (typeof SERIES)[number]): string =>
      open
        ? `; what the thicknesses leave open is ${spanText(open[resultNames[id]]!, nanometre)} nm, shares ${sharesText(open[resultNames[id]]!, dayName)}`
        : "";
    const words = SERIES.map(id => {
      const printed = readings[id].map(r => `${r.thicknessNm} nm on day ${r.day}`).join(", ");
      const judged = verdicts[id].map(v => `${v.law} ${v.verdict}`).join(", ");
      return `${SERIES_NAME[id]}: printed ${printed}. At the assumed error: ${judged}. The ${state.law} law gives ${interval(extrapolation[id])} on day ${state.until}${opened(id)}.`;
    });
    return `${words.join(" ")} ${tableWords(rows.filter(r => allowsStatistics(context, [r])))}`;
  },
  draw(rows, state, size, context) {
    const list = outs(state, context);
    const side = size.narrow ? 0 : 230;
    const panel: Panel = {
      left: 48,
      top: 50,
      width: size.width - 48 - 56 - (size.narrow ? 0 : side + 20),
      height: HEIGHT - 50
    };
    const below = HEIGHT + FOOT;
    const {verdicts} = resultOf(state, context);
    return picture(
      size.width,
      size.narrow ? below + verdictGridHeight + 20 + readOutsHeight(list.length, 2) : HEIGHT + FOOT,
      "Thickness of the corrosion layer against time at two temperatures, with the chosen law",
      growthPanel(rows, state, context, panel),
      verdictGrid(verdicts, size.narrow ? 0 : size.width - side, size.narrow ? below + 14 : 26),
      readOuts(
        list,
        size.narrow ? 0 : size.width - side,
        (size.narrow ? below + 14 : 26) + verdictGridHeight + 14,
        2,
        116
      )
    );
  },
  table: (rows, state, context) => ({
    columns: [
      {name: "temperature_celsius", label: "temperature", unit: "°C", digits: 0},
      {name: "day", label: "day", unit: "d"},
      {name: "mean_nm", label: "mean of the lines", unit: "nm", digits: 1},
      {name: "spread_nm", label: "standard deviation", unit: "nm", digits: 1},
      {name: "lines", label: "lines", unit: "1", digits: 0},
      {name: "reported_nm", label: "reported", unit: "nm"},
      {name: "law_nm", label: `${state.law} law`, unit: "nm", digits: 1},
      {name: "low_nm", label: "low end, 95 %", unit: "nm", digits: 1},
      {name: "high_nm", label: "high end, 95 %", unit: "nm", digits: 1},
      {name: "provenance", label: "provenance", unit: null}
    ],
    rows: SERIES.flatMap(id => {
      const {fits} = resultOf(state, context);
      const fit = fits[id].find(f => f.law === state.law)!;
      const own = rows.filter(r => seriesOf(r) === id);
      const printed = printedReadings(context)[id];
      return [...printed.map(r => r.day), state.until].map(day => {
        const data = own.find(r => r.day === day);
        const told = data && allowsStatistics(context, [data]) ? data : undefined;
        const {thicknessNm, low, high} = predict(fit, printed, day);
        const celsius = id === "rt" ? CORROSION.Trt.default : CORROSION.T60.default;
        return [
          data?.temperature_celsius ?? celsius,
          day,
          told?.mean_nm ?? null,
          told?.spread_nm ?? null,
          told?.lines ?? null,
          printed.find(r => r.day === day)?.thicknessNm ?? null,
          thicknessNm,
          low,
          high,
          sourceOf(
            context,
            told,
            printed.some(r => r.day === day)
          )
        ];
      });
    })
  })
});

/** What the numbers of a day are: of a file where it may be told, else the print and our law. */
function sourceOf(context: Context, told: {cell: string} | undefined, isPrinted: boolean): string {
  if (told) return provenanceOf(context, told.cell);
  return isPrinted ? "reported, computed" : "computed";
}

const count = (n: number): string => (n === 0 ? "none" : String(n));

const interval = ({
  thicknessNm,
  low,
  high
}: {
  thicknessNm: number;
  low: number | null;
  high: number | null;
}): string =>
  `${nanometre(thicknessNm)} nm${low === null || high === null ? ", without interval" : ` (${nanometre(low)} to ${nanometre(high)})`}`;
