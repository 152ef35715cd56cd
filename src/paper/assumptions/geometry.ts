import type {Assumption} from "../../claims/assumption.js";

/** Geometry the paper leaves open. */
export const GEOMETRY: readonly Assumption[] = [
  {
    id: "electrode_diameter",
    kind: "fact",
    title: "Diameter behind the current density of half cells",
    unit: "mm",
    why: "Not printed. The overpotentials follow from the resistances with the lithium disk, so they cannot confirm it as well.",
    options: [
      {id: "lithium disk", label: "lithium disk", formula: "exp.li.diameter"},
      {id: "collector", label: "collector", formula: "exp.collector.diameter"}
    ]
  },
  {
    id: "film_diameter",
    kind: "fact",
    title: "Diameter of the Mg film that takes up lithium",
    unit: "mm",
    why: "Not printed. The printed Li:Mg ratio follows only if the whole coated collector alloys, so it cannot confirm that as well.",
    options: [
      {id: "collector", label: "whole collector", formula: "exp.collector.diameter"},
      {id: "lithium disk", label: "area under the lithium disk", formula: "exp.li.diameter"}
    ]
  },
  {
    id: "full_cell_diameter",
    kind: "fact",
    title: "Diameter of full and symmetric cells",
    unit: "mm",
    why: "Not printed; the mould of the half cells is assumed.",
    options: [
      {id: "mould", label: "mould of the half cells", formula: "exp.pellet.diameter"},
      {id: "lithium disk", label: "lithium disk", formula: "exp.li.diameter"}
    ]
  },
  {
    id: "ion_path_diameter",
    kind: "fact",
    title: "Diameter of the current path through the electrolyte pellet",
    unit: "mm",
    why: "The conductivity formula names the area of the electrolyte layer.",
    options: [
      {id: "pellet", label: "pellet", formula: "exp.pellet.diameter"},
      {id: "lithium disk", label: "lithium disk", formula: "exp.li.diameter"}
    ]
  },
  {
    id: "pellet_density_share",
    kind: "fact",
    title: "Density of the pellet relative to the crystal",
    unit: "1",
    why: "Not printed; the dense pellet is the thinnest and most conductive one the printed mass allows.",
    options: [
      {id: "dense", label: "fully dense", formula: "1"},
      {id: "porous", label: "usual cold-pressed pellet", formula: "pellet_relative_density"}
    ]
  },
  {
    id: "pellet_conductivity",
    kind: "fact",
    title: "Conductivity of the cells’ pellets relative to the quoted one",
    unit: "1",
    why: "The quoted pellet is measured at the stack pressure; whether it was pressed as those of the cells is not printed.",
    options: [
      {id: "same", label: "the same pellet", formula: "1"},
      {id: "pressed", label: "up to twice as conductive, pressed far harder", formula: "between(1, 2)"}
    ]
  }
];
