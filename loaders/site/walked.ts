/**
 * What Framework's walk leaves of a site, each text by its place from the root: pages, and the modules they ask for.
 * Both become others before they are written (finish.ts), so that no disk holds what nobody reads.
 */
export interface Walked {
  pages: ReadonlyMap<string, string>;
  modules: ReadonlyMap<string, string>;
}
