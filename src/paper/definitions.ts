import type {Definition} from "../claims/assumption.js";

/** Names shared by several checks. */
export const DEFINITIONS: readonly Definition[] = [
  {
    id: "electrode_area",
    title: "Area behind the current density of half cells",
    unit: "cm2",
    formula: "pi / 4 * electrode_diameter ^ 2"
  },
  {
    id: "film_area",
    title: "Area of the Mg film that alloys",
    unit: "cm2",
    formula: "pi / 4 * film_diameter ^ 2"
  },
  {
    id: "full_cell_area",
    title: "Area of full and symmetric cells",
    unit: "cm2",
    formula: "pi / 4 * full_cell_diameter ^ 2"
  },
  {
    id: "pellet_area",
    title: "Area of the electrolyte pellet",
    unit: "cm2",
    formula: "pi / 4 * exp.pellet.diameter ^ 2"
  },
  {
    id: "ion_path_area",
    title: "Area of the current path through the pellet",
    unit: "cm2",
    formula: "pi / 4 * ion_path_diameter ^ 2"
  },
  {
    id: "pellet_thickness",
    title: "Thickness of the electrolyte pellet",
    unit: "µm",
    formula: "exp.pellet.mass / (density_lpscl * pellet_density_share * pellet_area)"
  },
  {
    id: "li_per_charge",
    title: "Lithium thickness per areal capacity",
    unit: "µm per mAh cm-2",
    formula: "molar_mass_li / (faraday * lithium_density)"
  },
  {
    id: "mg_molar_volume",
    title: "Volume of a mole of magnesium",
    unit: "cm3 mol-1",
    formula: "molar_mass_mg / density_mg"
  },
  {
    id: "electrode_current",
    title: "Current through a half cell",
    unit: "mA",
    formula: "fig2i.current * electrode_area"
  },
  {
    id: "half_cycle",
    title: "Duration of one deposition",
    unit: "h",
    formula: "fig2d.capacity / fig2d.current"
  },
  {
    id: "nmc_capacity",
    title: "All lithium of NMC811",
    unit: "mAh g-1",
    formula: "faraday / molar_mass_nmc811"
  },
  {
    id: "alloy_stiffness",
    title: "Stiffness of the alloy, mixed by atoms",
    unit: "GPa",
    formula: "(youngs_modulus_mg + central(fig4e.x.high) * youngs_modulus_li) / (1 + central(fig4e.x.high))"
  },
  {
    id: "thermal_voltage",
    title: "kT/e at room temperature",
    unit: "mV",
    formula: "boltzmann * room_temperature / elementary_charge"
  }
];
