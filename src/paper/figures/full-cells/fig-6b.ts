import {FOUR} from "../../specimens.js";
import {specimensControl} from "../../../figure/controls.js";
import {reported} from "../../../figure/figure.js";
import {profiles} from "./profiles.js";
import {largest, least} from "../../../lib/extremes.js";

const SLUGS = ["mgw", "mg", "w", "cu"];

export default profiles({
  id: "fig-6b",
  label: "6b",
  title: "First charge and discharge",
  endsPrinted: true,
  specimens: [...FOUR],
  claims: [
    ...SLUGS.flatMap(s => [`fig6b.charge.${s}`, `fig6b.discharge.${s}`, `fig6b.ice.${s}`]),
    "fig6b.inset.order",
    "fig6b.caption.rate"
  ],
  controls: [
    specimensControl(FOUR),
    {
      kind: "choice",
      name: "zoom",
      label: "Show",
      default: "whole",
      options: [
        {value: "whole", label: "Whole cycle"},
        {value: "onset", label: "Onset of charge (inset)"}
      ]
    }
  ],
  cyclesOf: () => ({from: 1, to: 1, every: 1}),
  onset: true,
  finding: (_r, context) =>
    `The first cycle hardly tells the four apart: ${least(SLUGS.map(s => reported(context, `fig6b.ice.${s}`)))} to ${largest(SLUGS.map(s => reported(context, `fig6b.ice.${s}`)))} % comes back, the largest share on bare copper.`,
  caption: (_s, context) =>
    `<b>First cycle at ${reported(context, "fig6b.caption.rate")}C.</b> Capacity per mass of NMC811. The inset of the paper, the onset of charge, is one of the two views. ` +
    `Printed: ${SLUGS.map((s, i) => `${FOUR[i]} ${reported(context, `fig6b.charge.${s}`)} and ${reported(context, `fig6b.discharge.${s}`)}`).join(", ")} mAh g<sup>−1</sup> (charge and discharge).`
});
