import {foilStates} from "../foil-states.js";
import {say} from "../../../figure/say.js";

export default foilStates({
  id: "fig-s19",
  label: "S19",
  title: "Copper from above after contact",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits:
    "Micrographs and element maps cannot be rebuilt without their files, and no layer is drawn that no number supports.",
  claims: ["figS19.panel", "figS17.pressure"],
  states: [
    {
      title: "Room temperature",
      under: "seen from above",
      layers: [],
      seen: () => "Micrographs from above and element maps."
    }
  ],
  finding: () =>
    "How far copper has reacted as seen from above stays open: the text names this figure and prints no number for it.",
  caption: context =>
    `<b>Copper under the electrolyte, pressed at ${say(context, "figS17.pressure")} and held at room temperature.</b> A view from above gives no depth; the sections of the same cell are in Figure S20.`
});
