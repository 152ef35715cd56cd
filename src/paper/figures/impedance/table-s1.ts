import {inFull} from "../../../figure/caption.js";
import {FOUR} from "../../specimens.js";
import {largest} from "../../../lib/extremes.js";
import {reported} from "../../../figure/figure.js";
import type {PrintedResistance} from "./spectra.js";
import {fitWords, resistanceTable} from "./resistance-table.js";

export default resistanceTable({
  id: "table-s1",
  label: "Table S1",
  title: "Fitted resistances to cycle 30",
  table: "ts1",
  specimens: [...FOUR],
  claims: [
    "ts1.panel",
    "ts1.rb.mgw.c1",
    "ts1.rsct.mgw.c1",
    "ts1.rb.mgw.c30",
    "ts1.rsct.mgw.c30",
    "ts1.rsct.mg.c1",
    "ts1.rsct.mg.c30",
    "ts1.rb.w.c1",
    "ts1.rb.w.c30",
    "ts1.rsct.w.c1",
    "ts1.rsct.w.c30",
    "ts1.split-cycle.cu",
    "ts1.rsct.cu.c1",
    "ts1.rsei.cu.c5",
    "ts1.rct.cu.c5",
    "ts1.rsei.cu.c30",
    "ts1.rct.cu.c30",
    "figS9.cycles.early",
    "figS9.cycles.30"
  ],
  cycles: context => [reported(context, "figS9.cycles.early"), reported(context, "figS9.cycles.30")],
  caption: context =>
    `<b>Entries of Table S1 that the text prints${fitWords(context, "TS1")}.</b> ` +
    `One arc gives the sum R<sub>SEI</sub> + R<sub>ct</sub> only; it is not split. On copper the paper tells two arcs apart from cycle ${reported(context, "ts1.split-cycle.cu")} on: filled R<sub>SEI</sub>, open R<sub>ct</sub>.` +
    inFull(
      `The table holds all cycles; of measured spectra also the fit, with the gain in AICc that a second arc brings.`
    ),
  trend(printed) {
    const of = (specimen: string): PrintedResistance[] =>
      printed.filter(p => p.specimen === specimen && p.what !== "rb").sort((a, b) => a.cycle - b.cycle);
    const copper = of("Cu");
    const last = copper.at(-1)?.cycle;
    const others = FOUR.filter(specimen => specimen !== "Cu")
      .map(of)
      .filter(list => list.length);
    const change = largest(others.map(list => Math.abs(list.at(-1)!.ohm - list[0]!.ohm)));
    const parts = copper.filter(p => p.cycle === last).map(p => p.text);
    return [
      copper[0]
        ? `On bare copper the interphases and the charge transfer take ${copper[0].text}\u00a0Ω at cycle ${copper[0].cycle} and ${parts.join(" + ")}\u00a0Ω at cycle ${last}.`
        : "",
      others.length
        ? `On ${copper[0] ? "the other" : "these"} foils the sum of both moves by ${change.toFixed(1)}\u00a0Ω at most.`
        : ""
    ]
      .filter(Boolean)
      .join(" ");
  },
  remark(lines) {
    const split = lines.filter(l => l.specimen === "Cu" && l.fit && l.fit.arcs > 1).map(l => l.cycle);
    return split.length
      ? `Two arcs on copper are called for at ${split.length > 1 ? "cycles" : "cycle"} ${split.join(" and ")}.`
      : "No spectrum here calls for two arcs.";
  }
});
