import {inspect, inspectError} from "./inspect.js";
import {CAPS} from "../messages.js";
import {giveRoles} from "./roles.js";
import {isRows} from "../query.js";
import {isRecords, isTable, recordsTable, rowsTable, valuesTable} from "./tables.js";

export interface DisplayState {
  root: HTMLElement;
  autoclear?: boolean;
  failed?: boolean;
  expanded: unknown[];
}

/** Shows a value in a cell's place: elements as they are, rows and tables of values as tables, all else as it inspects. */
export function display(state: DisplayState, value: unknown, name?: string): void {
  const {root} = state;
  if (value instanceof Node && (!value.parentNode || root.contains(value))) root.append(value);
  else if (isRows(value)) root.append(rowsTable(value));
  else if (isTable(value)) root.append(valuesTable(value));
  else if (isRecords(value)) root.append(recordsTable(value));
  else if (value !== undefined) root.append(inspect(value, name));
  giveRoles(root);
  if (root.getElementsByTagName("*").length > CAPS.nodes) {
    clear(state);
    throw new Error(
      `output: it has more than ${CAPS.nodes} elements, which are not shown; show fewer rows or draw them in one path`
    );
  }
}

export function clear(state: DisplayState): void {
  state.autoclear = false;
  state.root.replaceChildren();
}

/** Only named by the library's default, which is never used here. */
export const observe = inspectError;
