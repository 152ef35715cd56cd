import {deposition, NUCLEATION} from "./deposition.js";
import {reported} from "../../../figure/figure.js";

export default deposition({
  id: "fig-2a",
  label: "2a",
  figures: "2a",
  title: "First electrodeposition",
  cycle: 1,
  claims: [
    ...Object.values(NUCLEATION[1]!),
    "fig2a.current",
    "fig2a.capacity",
    "fig2.caption.current",
    "fig2.caption.capacity",
    "fig2.profile-stages.alloying",
    "fig2.profile-stages.alloying.mg",
    "fig2.profile-stages.inert",
    "fig2.profile-stages.inert.w",
    "fig2.high-rate"
  ],
  finding: context =>
    `On magnesium the first crystals cost about half as much: a dip of ${reported(context, "fig2.nucleation.mgw.cycle1")} mV with both films against ${reported(context, "fig2.nucleation.cu.cycle1")} mV on copper. An alloying step follows that inert supports lack.`
});
