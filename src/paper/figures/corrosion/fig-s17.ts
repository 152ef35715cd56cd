import {reported} from "../../../figure/figure.js";
import {foilStates} from "../foil-states.js";
import {say, sayValue} from "../../../figure/say.js";

const HOT = "figS17.temperature.high";

export default foilStates({
  id: "fig-s17",
  label: "S17",
  title: "Copper after contact, photographs",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits:
    "The photographs are not rebuilt: exposures, temperature and pressure are printed, the change of colour is told in words only.",
  claims: [
    "figS17.temperature.high",
    "figS17.pressure",
    "figS17.time.1d",
    "figS17.time.4d",
    "figS17.time.7d",
    "figS17.visible-onset.rt",
    "figS17.visible-onset.60c",
    "figS17.panel"
  ],
  states: [
    {
      title: sayValue("figS17.time.1d"),
      under: "room temperature",
      layers: [],
      seen: () => "No change of colour is reported."
    },
    {
      title: sayValue("figS17.time.4d"),
      under: "room temperature",
      layers: [],
      seen: () => "The surface has visibly changed colour."
    },
    {
      title: sayValue("figS17.time.7d"),
      under: "room temperature",
      layers: [],
      seen: c => `More product than on day ${reported(c, "figS17.time.4d")}.`
    },
    {
      title: sayValue("figS17.time.1d"),
      under: sayValue(HOT),
      layers: [],
      seen: () => "Heavily reacted."
    },
    {
      title: sayValue("figS17.time.4d"),
      under: sayValue(HOT),
      layers: [],
      seen: () => "Further corroded."
    },
    {
      title: sayValue("figS17.time.7d"),
      under: sayValue(HOT),
      layers: [],
      seen: () => "Further corroded; no sign of passivation is reported."
    }
  ],
  finding: context =>
    `At room temperature copper has visibly changed after ${say(context, "figS17.visible-onset.rt")}; at ${say(context, HOT)} it is heavily reacted after ${reported(context, "figS17.visible-onset.60c")} d and corrodes on.`,
  caption: context =>
    `<b>Foil and electrolyte, one panel per exposure and temperature; below each what the text says of its photograph.</b> They were pressed together at ${say(context, "figS17.pressure")} without a wire. All foils are drawn alike, because a photograph shows colour and colour gives no thickness.`
});
