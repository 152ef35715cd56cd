import type {Assumption} from "../../claims/assumption.js";

/** Materials and conditions. */
export const MATERIAL: readonly Assumption[] = [
  {
    id: "lithium_density",
    kind: "fact",
    title: "Density of lithium",
    unit: "g cm-3",
    why: "Handbook value for the bulk metal.",
    options: [
      {id: "handbook", label: "handbook", formula: "density_li"},
      {
        id: "cell",
        label: "from the molar volume of the bcc cell",
        formula: "molar_mass_li / molar_volume_li"
      },
      {id: "two digits", label: "0.53 g cm-3", formula: "between(0.525 [g cm-3], 0.535 [g cm-3])"}
    ]
  },
  {
    id: "thick_deposit",
    kind: "fact",
    title: "Thickness of lithium per capacity at high loading",
    unit: "µm per mAh cm-2",
    why: "Of this cell only the thickness is printed; elsewhere the paper counts with a rounded value per capacity.",
    options: [
      {id: "dense", label: "dense metal by Faraday's law", formula: "li_per_charge"},
      {id: "rounded", label: "the paper's ≈ value of the half-cells", formula: "fig2h.li-per-capacity"}
    ]
  },
  {
    id: "lithium_molar_volume",
    kind: "fact",
    title: "Volume of a mole of lithium in the alloy",
    unit: "cm3 mol-1",
    why: "Volumes of lithium and magnesium are taken as additive, as the paper does.",
    options: [
      {id: "metal", label: "as in the metal", formula: "molar_mass_li / lithium_density"},
      {id: "dilute", label: "lower end for the magnesium-rich solution", formula: "molar_volume_li_low"}
    ]
  },
  {
    id: "room_temperature",
    kind: "fact",
    title: "Room temperature",
    unit: "K",
    why: "The Experimental Section names it for all electrochemistry.",
    options: [
      {id: "printed", label: "as printed", formula: "exp.temperature"},
      {id: "standard", label: "25 °C", formula: "temperature_standard"}
    ]
  },
  {
    id: "wavelength",
    kind: "fact",
    title: "X-ray wavelength",
    unit: "Å",
    why: "The Experimental Section states the mean of the Cu Kα doublet.",
    options: [
      {id: "mean", label: "stated mean Kα", formula: "exp.xrd.wavelength"},
      {id: "kalpha1", label: "Kα1, as on reference cards", formula: "wavelength_cu_kalpha1"}
    ]
  },
  {
    id: "two_theta_alignment",
    kind: "tolerance",
    title: "Alignment of a reported angle 2θ",
    unit: "deg",
    why: "A foil 0.1 to 0.2 mm off the axis of a benchtop goniometer shifts peaks by this much.",
    options: [
      {id: "benchtop", label: "±0.1°", formula: "0.1 [deg]"},
      {id: "none", label: "perfect", formula: "0 [deg]"}
    ]
  },
  {
    id: "copper_valence",
    kind: "fact",
    title: "Electrons per copper atom that corrodes",
    unit: "1",
    why: "Cu2S is the first sulfide named.",
    options: [
      {id: "one", label: "one (Cu^+)", formula: "1"},
      {id: "two", label: "two (Cu^2+)", formula: "2"}
    ]
  },
  {
    id: "charge_is_lithium",
    kind: "fact",
    closed: true,
    title: "What the first charge of a full cell counts",
    unit: "1",
    why: "The charge passed is all that is measured; electrolyte that is oxidised passes charge too.",
    options: [
      {id: "lithium", label: "lithium out of NMC811 alone", formula: "1"},
      {id: "more", label: "side reactions, or a wrong mass, as well", formula: "0"}
    ]
  },
  {
    id: "binding_energy_alignment",
    kind: "tolerance",
    title: "Alignment of a binding energy",
    unit: "eV",
    why: "Charge correction and references differ by this much between laboratories.",
    options: [
      {id: "usual", label: "±0.3 eV", formula: "0.3 [eV]"},
      {id: "fine", label: "one step of the scan", formula: "exp.xps.step"}
    ]
  }
];
