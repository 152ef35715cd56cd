/** What page Compare asks the paper for; each part is fetched when a file has been dropped. */
import type {DataCheck} from "../../claims/check.js";
import type {Figure} from "../../figure/figure.js";

export interface ComparePaper {
  /** As SitePaper has it. */
  readonly name: string;
  /** Figures a cell can be laid over, in the order of the page. */
  figures: readonly {label: string; load: () => Promise<{default: Figure}>}[];
  /** Printed numbers and the queries that hold them against files. */
  checks(): Promise<readonly DataCheck[]>;
  /** Labels of figures and tables whose printed numbers are of the same tests, beside those laid over. */
  beside: readonly string[];
  /** Active material of the paper's cathodes. */
  cathode: string;
  /** Claim of the cycles before the paper's long tests of full cells. */
  formation: string;
  /** Files to try, made by us and labelled so. */
  examples: readonly {name: string; label: string; make: () => Promise<File>}[];
}
