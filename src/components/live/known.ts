import {lacks, type Context, type Figure, type Row, type State} from "../../figure/figure.js";
import {loadContext, loadPart} from "../../database/site.js";

/** Where a figure has its context and its rows from; the site's own unless told. */
export interface Ground {
  context(): Promise<Context>;
  rows(figure: Figure, state: State, context: Context): Promise<Row[]>;
}

/** What a figure may know besides its rows: first what its page's figures draw with, the whole where that does not serve. */
export class Known {
  context: Context | null = null;

  /** @param page whose part serves; none where the whole is needed anyway */
  constructor(
    private readonly page: string | undefined,
    private readonly ground: Ground | undefined
  ) {}

  async load(): Promise<void> {
    const own = (): Promise<Context> => (this.page ? loadPart(this.page) : loadContext());
    this.context = await (this.ground?.context() ?? own());
  }

  async whole(): Promise<void> {
    if (!this.context || this.context.part) this.context = await loadContext();
  }

  /** Does what reads the context, once more with the whole where the part lacks something. */
  async with<T>(act: () => T | Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      if (!this.context?.part || !lacks(error)) throw error;
      await this.whole();
      return act();
    }
  }
}
