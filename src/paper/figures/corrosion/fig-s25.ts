import {reported} from "../../../figure/figure.js";
import {foilStates} from "../foil-states.js";
import {sayPlain} from "../../../figure/say.js";

const HOT = "figS17.temperature.high";

export default foilStates({
  id: "fig-s25",
  label: "S25",
  title: "Elements across tungsten and copper, 60 °C",
  page: "corrosion",
  rebuild: "schematic",
  nanometres: 1000,
  limits: "The scan cannot be rebuilt without its counts along the line.",
  claims: ["figS25.panel", "figS17.temperature.high", "figS2f.thickness.w.w"],
  states: [
    {
      title: "W-Cu",
      under: c => `${sayPlain(c, HOT)}, line scan`,
      layers: [{material: "w", name: "W", claim: "figS2f.thickness.w.w"}],
      seen: () => "No mixing of tungsten and copper along the line."
    }
  ],
  finding: () => "From tungsten to copper the line of elements meets no mixed zone.",
  caption: context =>
    `<b>What the line crosses: electrolyte, tungsten, copper, with some ${reported(context, "figS2f.thickness.w.w")} nm of tungsten at true scale.</b> The sharp border stands for what the text reports; how fine the scan resolves it is not printed.`
});
