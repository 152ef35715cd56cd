/** What pages ask the paper for; each answers once its part has been handed over. */
export interface SitePaper {
  reading(): Promise<unknown>;
}
