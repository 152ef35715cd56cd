import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s17",
  label: "S17",
  title: "Copper after contact, photographs",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "The photographs cannot be rebuilt; what the text reports of each stands under a schematic foil.",
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
      title: "1 d",
      under: "room temperature",
      layers: [],
      seen: () => "No change of colour is reported.",
      from: ["figS17.time.1d"]
    },
    {
      title: "4 d",
      under: "room temperature",
      layers: [],
      seen: () => "The surface has visibly changed colour.",
      from: ["figS17.time.4d"]
    },
    {
      title: "7 d",
      under: "room temperature",
      layers: [],
      seen: () => "More product than on day 4.",
      from: ["figS17.time.7d"]
    },
    {title: "1 d", under: "60 °C", layers: [], seen: () => "Heavily reacted.", from: ["figS17.time.1d"]},
    {title: "4 d", under: "60 °C", layers: [], seen: () => "Further corroded.", from: ["figS17.time.4d"]},
    {
      title: "7 d",
      under: "60 °C",
      layers: [],
      seen: () => "Further corroded; no sign of passivation is reported.",
      from: ["figS17.time.7d"]
    }
  ],
  finding: context =>
    `At room temperature copper has visibly changed by day ${reported(context, "figS17.visible-onset.rt")}; at ${reported(context, "figS17.temperature.high")} °C it is heavily reacted within day ${reported(context, "figS17.visible-onset.60c")}.`,
  caption:
    "Foils pressed on the electrolyte without a wire. The photographs show colour, not thickness, so no layer is drawn."
});
