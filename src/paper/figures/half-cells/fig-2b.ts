import {deposition, NUCLEATION} from "./deposition.js";

export default deposition({
  id: "fig-2b",
  label: "2b",
  figures: "2b",
  title: "Second electrodeposition",
  cycle: 2,
  claims: [...Object.values(NUCLEATION[2]!), "fig2.nucleation.mgw.cycle2", "fig2.nucleation.mg.cycle2"],
  readAs: "2a",
  finding: () =>
    "In the second cycle dip and alloying step are gone on magnesium; on tungsten and copper the dip stays."
});
