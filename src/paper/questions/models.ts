import type {Question} from "../../claims/findings.js";

/** About the diffusion and stress models, whose equations stand in the supporting information. */
export const MODEL_QUESTIONS: readonly Question[] = [
  {
    id: "mechanical-potential",
    title: "What is the mechanical potential made of?",
    checks: ["stress.strain-energy"],
    asks: "In which state of stress, with which stiffness and for a mole of what the stored energy is counted.",
    why: "The text calls {{claim:fig4g.mech.difference}} the energy stored by stresses up to {{claim:fig4f.stress.max}}. Uniaxial stress in pure magnesium stores {{check:stress.strain-energy}} per metal atom. Equibiaxial stress in the softer alloy stores {{check:stress.strain-energy.lithium}} per lithium atom, which reaches the print at the upper end of its rounding. Stress times volume would give {{check:stress.stress-volume}}. The numbers do not decide between them, and our own plate was calibrated to return the printed one.",
    settles: "The definition of the mechanical potential and the elastic constants of the model."
  },
  {
    id: "plate-time",
    title: "At which current is the plate filled?",
    checks: [
      "stress.time.4e.caption.time",
      "stress.time.4f.caption.time",
      "stress.time.4e.time",
      "stress.time.4d.time"
    ],
    asks: "Which current density the stress model takes.",
    why: "At that of the cells the time of the captions brings in {{check:stress.time.4e.caption.time}}, between the printed compositions, and the time of the text {{check:stress.time.4e.time}}, beyond them. At {{check:stress.time.current}} it is the other way round.",
    settles: "The parameters of the run behind Figure 4e."
  },
  {
    id: "segregation",
    title: "Do the printed compositions show segregation or diffusion?",
    checks: ["stress.composition.front", "stress.composition.back", "stress.direction"],
    asks: "On which side lithium is richer in Figure 4e, and at what moment.",
    why: "Plain diffusion at the current of the cells gives {{check:stress.composition.front}} at the electrolyte and {{check:stress.composition.back}} at W, the two printed values. Read so, lithium is richer at the electrolyte. The potentials are forces, and the profile they would make may come later; our diffusion is a model too.",
    settles: "The profile of Figure 4e with its axis, and its development in time."
  },
  {
    id: "w-friction",
    title: "Does W hold the plate or let it slide?",
    checks: ["stress.w-shear"],
    asks: "Whether the stress model lets W rub on the alloy.",
    why: "The text lets no shear arise on the metal side, where the alloy is free to slide. The caption of Figure 4d names W beside the electrolyte as a side that shears, and a later sentence gives both of them friction. The stress at W, {{claim:fig4f.stress.min}} against {{claim:fig4f.stress.max}}, is so small that none may mean hardly any. That a side with friction is no longer one to slide on freely is our reading.",
    settles: "The friction law of the model and its value on either side."
  },
  {
    id: "plate-phase",
    title: "Which phase does the stress model stand for?",
    checks: ["stress.phase"],
    asks: "Whether a cubic plate at the printed compositions is an idealisation.",
    why: "They amount to at most {{check:stress.phase}}, below the limit of {{claim:figS7.phase.beta}} that the paper gives for the β phase. That this phase is the cubic one is literature. A model may start there by choice.",
    settles: "The assumptions of the model."
  },
  {
    id: "diffusion-layer",
    title: "Which layer and which alloy does the diffusion model stand for?",
    checks: ["diffusion.two-values", "diffusion.film", "diffusion.cmax"],
    asks: "Why the slab is {{claim:fig4a.thickness}} thick and takes {{claim:fig4a.diffusivity}} and {{claim:fig4a.cmax}}.",
    why: "The text names {{claim:text.diffusivity.li-in-mg}} for lithium in magnesium, the activated film would hold {{check:diffusion.cmax}}, and in a film as thick as the sputtered one the utilisation would be {{check:diffusion.film}} instead of {{check:diffusion.utilisation.6e-11.1}}. The paper equates none of these; we do.",
    settles: "The source of each parameter and the layer the slab stands for."
  },
  {
    id: "w-barrier",
    title: "What keeps lithium out of W?",
    checks: ["barriers.exclusion"],
    asks: "What it costs a lithium atom to enter W.",
    why: "By the printed barrier of {{claim:ts3.barrier.bulk}} an atom inside would cross the film in {{check:barriers.exclusion}}. That a barrier should keep it out is our reading of the argument; the energy of entering is not given.",
    settles: "The energy of a lithium atom in W against one on it."
  }
];
