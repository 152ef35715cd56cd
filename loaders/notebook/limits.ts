import {CAPS} from "../../src/notebook/messages.js";

const counted = (n: number): string => n.toLocaleString("en").replaceAll(",", "\u202f");

/** What a notebook's code can have of each thing, and what happens beyond. */
export const limits = (): [what: string, most: string, beyond: string][] => [
  ["time without a pause", `${CAPS.busy} s`, "the cell is stopped, with a sentence in its place"],
  ["rows of one query", counted(CAPS.rows), "the others are not fetched, and the table says so"],
  ["queries that wait at one time", counted(CAPS.asks), "the next is refused with a sentence"],
  ["elements of one output", counted(CAPS.nodes), "the output is not shown, and a sentence says so"],
  ["height of one output", `${counted(CAPS.height)} px`, "what lies below is cut off"],
  ["messages to the page", `${counted(CAPS.messages)} in a second`, "the notebook is stopped"],
  ["length of a query", `${counted(CAPS.text)} characters`, "it is refused with a sentence"],
  [
    "all outputs in an exported page",
    `${counted(CAPS.page)} characters`,
    "no page is made; delete outputs, or export the notebook"
  ]
];
