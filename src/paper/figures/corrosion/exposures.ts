import {printed, reported, type Context} from "../../../figure/figure.js";
import {sayPlain} from "../../../figure/say.js";

/** One foil after contact with the electrolyte: how thick the printed layer is and what the text says of it. */
export interface Exposure {
  /** Figures it is shown in. */
  figures: string;
  condition: string;
  day: number;
  /** Mean thickness as printed; null where the text says that none was found. */
  layerNm: number | null;
  seen: string;
}

const DAYS = [1, 4, 7] as const;

/** Copper at two temperatures on three days, and copper under tungsten, of which the text speaks as one week. */
export function exposures(context: Context): Exposure[] {
  const hot = sayPlain(context, "figS17.temperature.high");
  const seen: Record<"rt" | "60c", readonly [string, string, string]> = {
    rt: [
      "No change of colour is reported.",
      "The colour has changed, to the eye.",
      `More product than on day ${reported(context, "figS17.time.4d")}.`
    ],
    "60c": [
      "Heavily reacted within the first day.",
      "Further corroded.",
      `Further corroded; ${printed(context, "figS22.elements.cu").value} in the layer. No passivation is reported.`
    ]
  };
  const copper = (["rt", "60c"] as const).flatMap(at =>
    DAYS.map((day, i): Exposure => ({
      figures: at === "rt" ? "S17, S19, S20, S23" : "S17, S21, S22, S23",
      condition: at === "rt" ? "Room temperature" : hot,
      day: reported(context, `figS17.time.${day}d`),
      layerNm: reported(context, `figS23.thickness.cu.${at}.d${day}`),
      seen: seen[at][i]!
    }))
  );
  return [
    ...copper,
    {
      figures: "S18, S24, S25",
      condition: `${hot}, under tungsten`,
      day: reported(context, "figS18.no-corrosion.w"),
      layerNm: null,
      seen: "No corrosion can be seen by eye. In section the film is smooth and nothing has mixed."
    }
  ];
}
