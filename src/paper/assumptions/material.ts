import type {Assumption} from "../../claims/assumption.js";

/** Materials and conditions. */
export const MATERIAL: readonly Assumption[] = [
  {
    id: "lithium_density",
    title: "Density of lithium",
    unit: "g cm-3",
    why: "Handbook value for the bulk metal.",
    options: [
      {id: "handbook", label: "handbook", formula: "density_li"},
      {id: "cell", label: "from the molar volume of the bcc cell", formula: "molar_mass_li / molar_volume_li"}
    ]
  },
  {
    id: "lithium_molar_volume",
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
    title: "Room temperature",
    unit: "K",
    why: "The Experimental Section names it for all electrochemistry.",
    options: [
      {id: "printed", label: "as printed", formula: "exp.temperature"},
      {id: "standard", label: "25 °C", formula: "temperature_standard"}
    ]
  },
  {
    id: "tungsten_melting",
    title: "Melting temperature behind the homologous temperature of W",
    unit: "K",
    why: "The value the paper prints elsewhere.",
    options: [
      {id: "printed", label: "as printed", formula: "text.tm.w"},
      {id: "slip", label: "200 K higher", formula: "text.tm.w + 200 [K]"}
    ]
  },
  {
    id: "wavelength",
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
    title: "Electrons per copper atom that corrodes",
    unit: "1",
    why: "Cu2S is the first sulfide named.",
    options: [
      {id: "one", label: "one (Cu^+)", formula: "1"},
      {id: "two", label: "two (Cu^2+)", formula: "2"}
    ]
  }
];
