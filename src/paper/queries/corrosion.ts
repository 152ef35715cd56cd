import type {DataCheck} from "../../claims/check.js";
import {cellsOf, data, one, printed, within} from "../../claims/sql.js";

const SPECIMEN: Record<string, string> = {mgw: "Mg/W-Cu", mg: "Mg-Cu", w: "W-Cu", cu: "Cu"};
const HOT = printed("figS17.temperature.high");
const SERIES = [
  ["rt", `temperature_celsius < ${HOT} - 5`],
  ["60c", `abs(temperature_celsius - ${HOT}) < 5`]
] as const;

/** Layer thicknesses and hold currents. */
export const CORROSION: readonly DataCheck[] = [
  ...SERIES.flatMap(([name, warm]) =>
    [1, 4, 7].map(day =>
      data(
        `figS23.thickness.cu.${name}.d${day}`,
        "Mean thickness over all lines, with its standard error",
        "nm",
        within(
          "avg(thickness_nm)",
          "stddev_samp(thickness_nm) / sqrt(count(*))",
          "thickness",
          `${cellsOf("S23", "Cu")} and ${warm} and day = ${printed(`figS17.time.${day}d`)}`
        )
      )
    )
  ),
  data(
    "figS26.voltage",
    "Hold voltage, lowest and highest of the cells",
    "V",
    `select min(value) as low, max(value) as high, max(provenance) as provenance from (select median(voltage_volt) as value, any_value(provenance) as provenance from holds where ${cellsOf("S26")} group by cell)`
  ),
  data("figS26.duration", "Longest hold", "h", one("max(time_hour)", "holds", cellsOf("S26"))),
  ...Object.entries(SPECIMEN).flatMap(([slug, specimen]) =>
    [10, 50, 90].map(hour =>
      data(
        `figS26.current.${slug}.h${hour}`,
        "Median current in the hour around this time",
        "µA",
        one(
          "median(current_microampere)",
          "holds",
          `${cellsOf("S26", specimen)} and abs(time_hour - ${hour}) <= 0.5`
        )
      )
    )
  )
];
