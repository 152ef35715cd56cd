/** What pages ask the paper for; each answers once its part has been handed over. */
export interface SitePaper {
  reading(): Promise<unknown>;
  /** What it leaves open and what is found in it. */
  claims(): Promise<unknown>;
  /** How it is checked. */
  checks(): Promise<unknown>;
}
