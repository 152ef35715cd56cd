import {reported} from "./figure.js";
import {foilStates} from "./foil-states.js";

export default foilStates({
  id: "fig-s25",
  label: "S25",
  title: "Elements across tungsten and copper, 60 °C",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "The element maps and lines cannot be rebuilt without their tables.",
  claims: ["figS25.panel"],
  states: [
    {
      title: "W-Cu",
      under: "60 °C, line scan",
      layers: [{material: "w", name: "W", claim: "figS2f.thickness.w.w"}],
      seen: () => "No mixing of tungsten and copper along the line.",
      from: ["figS25.panel"]
    }
  ],
  finding: context =>
    `Element lines find tungsten (${reported(context, "figS2f.thickness.w.w")} nm) and copper apart, without a mixed zone.`,
  caption: "The layer is the printed tungsten film, nothing else."
});
