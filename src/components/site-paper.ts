/** What pages ask the paper for; each answers once its part has been handed over. */
export interface SitePaper {
  /** What keys and files of a reader begin with. What was kept is found by it again, so it stays as it is. */
  readonly name: string;
  reading(): Promise<unknown>;
  /** What it leaves open and what is found in it. */
  claims(): Promise<unknown>;
  /** How it is checked. */
  checks(): Promise<unknown>;
}
