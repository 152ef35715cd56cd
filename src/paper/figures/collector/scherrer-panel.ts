import {px, xAxis, xScale, yAxis, yScale, type Panel} from "../../../chart/panel.js";
import {computedLine, rails, type Point} from "../../../chart/series.js";
import {bold} from "../../../chart/labels.js";
import {specimenClass} from "../../../chart/specimen.js";
import {h, type Element} from "../../../lib/element.js";
import {lineWidth, type Optics} from "../../../models/diffraction/bragg.js";
import {significant} from "../../../words/number.js";

export interface Film {
  specimen: string;
  thicknessNm: number;
}

/** Width of a line against film thickness, both logarithmic, with the films of the paper on it. */
export function scherrerPanel(
  films: Film[],
  share: number,
  twoThetaDegree: number,
  optics: Optics,
  panel: Panel
): Element {
  const xOf = {
    domain: [5, 500] as [number, number],
    log: true,
    ticks: [5, 10, 30, 100, 300],
    label: "Film thickness (nm)"
  };
  const yOf = {
    domain: [0.01, 10] as [number, number],
    log: true,
    ticks: [0.01, 0.1, 1, 10],
    format: String,
    label: "Width of W 110 (°)"
  };
  const [x, y] = [xScale(panel, xOf), yScale(panel, yOf)];
  const width = (thickness: number): number => lineWidth(share * thickness, twoThetaDegree, optics);
  const curve: Point[] = Array.from({length: 41}, (_, i) => {
    const thickness = 5 * 100 ** (i / 40);
    return [thickness, width(thickness)];
  });
  return h(
    "g",
    {},
    yAxis(panel, yOf),
    xAxis(panel, {...xOf, format: String}),
    computedLine(curve, x, y),
    films.map(({specimen, thicknessNm}) => {
      const [at, up] = [x(thicknessNm), y(width(thicknessNm))];
      return h(
        "g",
        {class: specimenClass(specimen)},
        h("path", {
          class: "lead",
          "stroke-dasharray": "3 2",
          d: `M${px(at)},${px(up)}V${panel.top + panel.height}`
        }),
        h(
          "text",
          at > panel.left + panel.width * 0.6
            ? {class: "lab", x: px(at - 7), y: panel.top + panel.height - 8, "text-anchor": "end"}
            : {class: "lab", x: px(at + 7), y: px(up - 10)},
          `${specimen} `,
          bold(`${significant(width(thicknessNm), 2)}°`)
        )
      );
    }),
    rails(panel, ["computed"])
  );
}
