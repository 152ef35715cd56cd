import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s18",
  label: "S18",
  title: "Copper under tungsten after contact, photographs",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "The photographs cannot be rebuilt; the schematic shows the printed film and what is reported.",
  claims: ["figS18.no-corrosion.w", "figS18.panel"],
  states: [
    {
      title: "7 d",
      under: "60 °C",
      layers: [{material: "w", name: "W", claim: "figS2f.thickness.w.w"}],
      seen: () => "No corrosion can be seen by eye.",
      from: ["figS18.no-corrosion.w"]
    }
  ],
  finding: context =>
    `Under tungsten the foil looks unchanged after ${reported(context, "figS18.no-corrosion.w")} days in the heat.`,
  caption: "The tungsten of this foil is the thick film of W-Cu, not the thin one of the bilayer."
});
