/** A page of the site, in reading order. */
export interface PageEntry {
  /** Its file below src without ending; its address. */
  path: string;
  name: string;
  /** Set for pages about the workbook and not about the paper. */
  tool?: true;
  /** Set for pages that the foot of each page leads to and the menu does not. */
  foot?: true;
}
