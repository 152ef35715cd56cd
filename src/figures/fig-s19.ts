import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s19",
  label: "S19",
  title: "Copper from above after contact",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "Micrographs and element maps cannot be rebuilt, and the text prints no number for this figure.",
  claims: ["figS19.panel", "figS17.pressure"],
  states: [
    {
      title: "Room temperature",
      under: "seen from above",
      layers: [],
      seen: () => "Micrographs from above and element maps. The text reports no number for them.",
      from: ["figS19.panel"]
    }
  ],
  finding: context =>
    `The text names this figure but prints no number for it; contact was at ${reported(context, "figS17.pressure")} MPa.`,
  caption: "Nothing but the contact itself is drawn."
});
