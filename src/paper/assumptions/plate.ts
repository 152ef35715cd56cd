import type {Assumption} from "../../claims/assumption.js";

/** The plate that stress acts on, whose model stands in the supporting information. */
export const PLATE: readonly Assumption[] = [
  {
    id: "stress_state",
    kind: "fact",
    title: "State of stress behind the stored energy",
    unit: "1",
    why: "Only the von Mises stress is printed; the energy stored at the same von Mises stress depends on the state.",
    options: [
      {id: "uniaxial", label: "uniaxial", formula: "1"},
      {
        id: "biaxial",
        label: "equibiaxial, as in a film held by its plane",
        formula: "2 * (1 - poisson_ratio_mg)"
      }
    ]
  },
  {
    id: "plate_stiffness",
    kind: "fact",
    title: "Stiffness of the plate",
    unit: "GPa",
    why: "Not printed; lithium softens the alloy.",
    options: [
      {id: "magnesium", label: "pure magnesium", formula: "youngs_modulus_mg"},
      {
        id: "alloy",
        label: "mixture by atoms at the higher composition",
        formula: "alloy_stiffness"
      }
    ]
  },
  {
    id: "energy_per",
    kind: "fact",
    title: "What the stored energy is counted per",
    unit: "1",
    why: "A potential is energy per charge; the text does not say whose mole is meant.",
    options: [
      {id: "metal", label: "mole of metal", formula: "1"},
      {id: "lithium", label: "mole of lithium", formula: "fig4e.x.high"}
    ]
  }
];
