import {context, number, statement, type Theme} from "../../claims/check.js";

export const FULL_CELL_VARIANTS: Theme = {
  id: "full-cell-variants",
  title: "Full cells: rate, half depth of charge, 0.5C",
  checks: [
    number(
      "full-cells.half-charge.ce1",
      ["figS33.ce.c1"],
      "internal",
      "Efficiency of cycle 1",
      "figS33.discharge.c1 / figS33.charge.c1"
    ),
    number(
      "full-cells.half-charge.ce2",
      ["figS33.ce.c2"],
      "internal",
      "Efficiency of cycle 2",
      "figS33.discharge.c2 / figS33.charge.c2"
    ),
    number(
      "full-cells.half-charge.first",
      ["figS33.ce.first033"],
      "internal",
      "Efficiency of the first limited cycle",
      "figS33.discharge.first033 / figS33.charge-limit"
    ),
    context(
      "full-cells.half-c.start",
      ["figS35.decay"],
      "internal",
      "Start capacity at 0.5C from the printed end and decay",
      "figS35.capacity.c150 / (1 - figS35.cycles * figS35.decay)",
      "mAh g-1"
    ),
    number(
      "full-cells.rate-interpolated",
      ["fig6a.capacity.start"],
      "internal",
      "Capacity at 0.33C from the rate test",
      "interpolate(fig6a.rate, 0.3 [C-rate], fig6c.capacity.0.3c, 0.5 [C-rate], fig6c.capacity.0.5c)",
      {premise: "ours", note: "The rate test is another cell; that the two deliver alike is not printed."}
    ),
    context(
      "full-cells.rate-first",
      ["fig6c.capacity.0.1c"],
      "internal",
      "Capacity at 0.1C in the rate test relative to the first cycle",
      "fig6c.capacity.0.1c / fig6b.discharge.mgw - 1",
      "%"
    ),
    number(
      "full-cells.half-charge.share",
      ["figS33.charge-limit.fraction"],
      "internal",
      "Charge limit relative to the discharge capacity of cycle 2",
      "figS33.charge-limit / figS33.discharge.c2"
    ),
    context(
      "full-cells.half-charge.share.first",
      ["figS33.charge-limit.fraction"],
      "internal",
      "Charge limit relative to the first charge",
      "figS33.charge-limit / figS33.charge.c1",
      "%"
    ),
    number(
      "full-cells.half-charge.left",
      ["figS33.reservoir"],
      "internal",
      "What the depth of charge leaves",
      "1 - figS33.doc"
    ),
    context(
      "full-cells.half-charge.left.first",
      ["figS33.reservoir"],
      "internal",
      "Lithium left, relative to the first charge",
      "1 - figS33.charge-limit / figS33.charge.c1",
      "%"
    ),
    statement(
      "full-cells.half-charge.reservoir",
      ["figS33.ce.mean"],
      "internal",
      "The lithium lost over all limited cycles is less than what the cathode holds back",
      "computed < figS33.discharge.c2 - figS33.charge-limit",
      {
        formula: "(figS33.cycles - 1) * figS33.charge-limit * (1 - figS33.ce.mean)",
        unit: "mAh g-1",
        computes: "lithium lost"
      }
    ),
    context(
      "full-cells.half-charge.resolution",
      ["figS33.ce.mean"],
      "internal",
      "Resolution of the mean efficiency",
      "uncertainty(figS33.discharge.later) / figS33.charge-limit / sqrt(figS33.cycles - 1)",
      "%"
    ),
    context(
      "full-cells.rate-label",
      ["fig6c.capacity.0.3c"],
      "internal",
      "Cycling rate relative to the step called 0.3C",
      "fig6a.rate / 0.3 [C-rate]",
      "1"
    )
  ]
};
