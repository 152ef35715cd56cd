import {context, number, statement, type Theme} from "../../claims/check.js";

const AT = [
  ["rt", "room temperature"],
  ["60c", "60 °C"]
] as const;
const h = (t: string, day: number): string => `figS23.thickness.cu.${t}.d${day}`;
const DAY: Record<number, string> = {1: "figS17.time.1d", 4: "figS17.time.4d", 7: "figS17.time.7d"};
const STEPS = [
  [1, 4],
  [4, 7]
] as const;
const rate = (t: string, from: number, to: number): string =>
  `(${h(t, to)} - ${h(t, from)}) / (${DAY[to]} - ${DAY[from]})`;
const series = (t: string, f: (day: string) => string): string =>
  [1, 4, 7].map(d => `${f(DAY[d]!)}, ${h(t, d)}`).join(", ");
const LAWS = [
  ["linear", (day: string) => day],
  ["parabolic", (day: string) => `sqrt(${day})`]
] as const;
const arrhenius = (ratio: string): string =>
  `gas_constant * ln(${ratio}) / (1 / room_temperature - 1 / figS17.temperature.high)`;
const slope = (t: string): string => `slope_through_origin(${series(t, d => d)})`;
const SULFIDE_PER_COPPER = "molar_mass_cu2s / density_cu2s / (2 * molar_mass_cu / density_cu)";

export const CORROSION: Theme = {
  id: "corrosion",
  title: "Static corrosion",
  checks: [
    ...AT.flatMap(([t, name]) =>
      STEPS.flatMap(([from, to]) => [
        context(
          `corrosion.exponent.${t}.d${to}`,
          [h(t, to)],
          "internal",
          `Growth exponent between days ${from} and ${to}, ${name}`,
          `ln(${h(t, to)} / ${h(t, from)}) / ln(${DAY[to]} / ${DAY[from]})`,
          "1"
        ),
        context(
          `corrosion.rate.${t}.d${to}`,
          [h(t, to)],
          "internal",
          `Growth rate between days ${from} and ${to}, ${name}`,
          rate(t, from, to),
          "nm d-1"
        )
      ])
    ),
    statement(
      "corrosion.passivation",
      ["figS17.no-passivation"],
      "internal",
      "Nothing passivates: at 60 °C the layer grows no slower at the end",
      `${rate("60c", 4, 7)} >= ${rate("60c", 1, 4)}`,
      {
        formula: `(${rate("60c", 4, 7)}) / (${rate("60c", 1, 4)})`,
        unit: "%",
        computes: "ratio of late to early rate",
        premise: "ours",
        note: "In thickness, without a spread; the statement of the paper rests on photographs."
      }
    ),
    statement(
      "corrosion.acceleration.late",
      ["figS17.acceleration"],
      "internal",
      "60 °C accelerates growth between days 4 and 7",
      `${rate("60c", 4, 7)} > ${rate("rt", 4, 7)}`,
      {
        formula: `(${rate("60c", 4, 7)}) / (${rate("rt", 4, 7)})`,
        unit: "1",
        computes: "ratio of rates",
        premise: "ours"
      }
    ),
    ...[1, 4, 7].map(day =>
      statement(
        `corrosion.acceleration.d${day}`,
        ["figS17.acceleration"],
        "internal",
        `The layer of day ${day} is thicker at 60 °C`,
        "computed > 1",
        {
          formula: `${h("60c", day)} / ${h("rt", day)}`,
          unit: "1",
          computes: "ratio to room temperature",
          relation: "corrosion.acceleration"
        }
      )
    ),
    ...AT.flatMap(([t, name]) =>
      LAWS.map(([law, f]) =>
        context(
          `corrosion.fit.${t}.${law}`,
          [h(t, 7)],
          "internal",
          `R² of the ${law} law through the origin, ${name}`,
          `r_squared(${series(t, f)})`,
          "1",
          {note: "Three points without errors select no law."}
        )
      )
    ),
    ...[1, 4, 7].flatMap(day => [
      context(
        `corrosion.activation.d${day}`,
        [h("60c", day)],
        "first principles",
        `Apparent activation energy from day ${day}, linear growth`,
        arrhenius(`${h("60c", day)} / ${h("rt", day)}`),
        "kJ mol-1"
      ),
      context(
        `corrosion.activation.parabolic.d${day}`,
        [h("60c", day)],
        "first principles",
        `The same for parabolic growth`,
        `2 * ${arrhenius(`${h("60c", day)} / ${h("rt", day)}`)}`,
        "kJ mol-1"
      )
    ]),
    context(
      "corrosion.activation.fit",
      [h("60c", 7)],
      "first principles",
      "Apparent activation energy from the fitted linear rates",
      arrhenius(`${slope("60c")} / ${slope("rt")}`),
      "kJ mol-1"
    ),
    context(
      "corrosion.copper",
      [h("60c", 7)],
      "first principles",
      "Copper in the thickest layer if it is dense Cu2S",
      `${h("60c", 7)} / (${SULFIDE_PER_COPPER})`,
      "nm",
      {note: "The layer holds oxygen too, so an upper estimate."}
    ),
    context(
      "corrosion.copper.share",
      [h("60c", 7)],
      "first principles",
      "The same as a share of the foil",
      `${h("60c", 7)} / (${SULFIDE_PER_COPPER} * exp.foil.thickness)`,
      "%"
    ),
    number(
      "corrosion.homologous.w",
      ["text.homologous-temperature.w"],
      "first principles",
      "Homologous temperature of W at 60 °C",
      "figS17.temperature.high / text.tm.w",
      {note: "The printed value follows if the melting temperature is entered 200 K too high."}
    ),
    context(
      "corrosion.homologous.w.slip",
      ["text.homologous-temperature.w"],
      "first principles",
      "Homologous temperature in whole kelvins with a melting point 200 K higher",
      "333 [K] / (text.tm.w + 199.85 [K])",
      "1"
    ),
    ...["mo", "nb", "sn"].map(metal =>
      context(
        `corrosion.homologous.${metal}`,
        [`text.tm.${metal}`],
        "first principles",
        "Homologous temperature at 60 °C",
        `figS17.temperature.high / text.tm.${metal}`,
        "1"
      )
    ),
    statement(
      "corrosion.onset",
      ["figS17.visible-onset.rt"],
      "internal",
      "The layer has grown by the day the colour has changed",
      `rising(${h("rt", 1)}, ${h("rt", 4)})`,
      {premise: "ours"}
    ),
    statement(
      "corrosion.growth",
      ["figS17.growth"],
      "internal",
      "The layer at room temperature is thicker on day 7 than on day 4",
      "computed > 1",
      {formula: `${h("rt", 7)} / ${h("rt", 4)}`, unit: "1", computes: "ratio to day 4"}
    )
  ]
};
