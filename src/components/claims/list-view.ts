import {openFolds} from "../folds.js";
import {
  fromAddress,
  ignoredIn,
  matcher,
  searchable,
  toAddress,
  withNames,
  type Item,
  type Wanted
} from "./filter.js";

interface Line {
  row: HTMLTableRowElement;
  item: Item;
}

/** The filter at work: lines that do not match are hidden, with the heading of a figure that has none left. */
export class ListView {
  private readonly lines = new Map<string, Line>();
  private readonly groups: [HTMLElement, Line[]][];
  private readonly form: HTMLFormElement;
  private readonly status: HTMLElement;

  constructor(section: HTMLElement) {
    this.form = section.querySelector("form")!;
    this.status = this.form.querySelector(".status")!;
    this.groups = [...section.querySelectorAll<HTMLElement>("tbody")].map(body => {
      const lines = [...body.querySelectorAll<HTMLTableRowElement>("tr[id]")].map(row => ({
        row,
        item: readItem(row, body.dataset["figure"]!)
      }));
      for (const line of lines) this.lines.set(line.row.id, line);
      return [body, lines];
    });
    this.form.addEventListener("input", () => this.apply());
    this.form.addEventListener("reset", event => {
      event.preventDefault();
      this.take({});
    });
    this.form.addEventListener("submit", event => event.preventDefault());
    const parameters = new URLSearchParams(location.search);
    this.take({...fromAddress(parameters), ...this.typed()});
    const ignored = ignoredIn(parameters, this.typed());
    if (ignored.length) {
      openFolds(this.form);
      this.say(`${this.status.textContent} The address asks for ${ignored.join(", ")}, which is ignored.`);
    }
  }

  /** What a reader typed before this list was awake. */
  private typed(): Wanted {
    return Object.fromEntries([...new FormData(this.form)].filter(([, value]) => value !== ""));
  }

  ids(): Iterable<string> {
    return this.lines.keys();
  }

  /** The claim a fragment of an address names; null for any other fragment. */
  idIn(hash: string): string | null {
    return (
      [...this.lines.keys()].find(id => hash === `#${id}` || hash === `#${encodeURIComponent(id)}`) ?? null
    );
  }

  say(text: string, wrong = false): void {
    this.status.textContent = text;
    this.status.classList.toggle("error", wrong);
  }

  row(id: string): HTMLTableRowElement | undefined {
    return this.lines.get(id)?.row;
  }

  /** Sets the filter as an address or a count asks for it, and shows the list it asks for. */
  take(wanted: Wanted): void {
    if (Object.keys(wanted).length) openFolds(this.form);
    for (const field of this.form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("[name]"))
      field.value = wanted[field.name as keyof Wanted] ?? "";
    this.apply();
  }

  /** Lets a claim be seen whatever the filter says. */
  reveal(id: string): void {
    if (this.row(id)?.hidden) this.take({});
  }

  /** The claim's last cells as they are now; `changed` when assumptions made them differ from the published ones. */
  update(id: string, cells: readonly string[], changed: boolean): void {
    const line = this.lines.get(id);
    if (!line) return;
    const last = [...line.row.cells].slice(-cells.length);
    cells.forEach((html, k) => (last[k]!.innerHTML = html));
    line.row.classList.toggle("ch", changed);
    line.item = readItem(line.row, line.item.figure);
  }

  apply(): void {
    const wanted = Object.fromEntries([...new FormData(this.form)].filter(([, v]) => v !== "")) as Wanted;
    const matches = matcher(wanted);
    let shown = 0;
    for (const [body, lines] of this.groups) {
      let here = 0;
      for (const {row, item} of lines) {
        const hidden = !matches(item);
        if (row.hidden !== hidden) row.hidden = hidden;
        if (!hidden) here++;
      }
      if (body.hidden !== (here === 0)) body.hidden = here === 0;
      shown += here;
    }
    const all = shown === this.lines.size;
    const said = all ? `All ${shown} statements.` : `${shown || "None"} of ${this.lines.size} shown.`;
    if (this.status.textContent !== said) this.say(said);
    const address = new URL(location.href);
    toAddress(wanted, address.searchParams);
    if (address.href !== location.href) history.replaceState(history.state, "", address);
  }
}

function readItem(row: HTMLTableRowElement, figure: string): Item {
  const text = (selector: string): string => row.querySelector(selector)?.textContent ?? "";
  return {
    figure,
    specimen: text(".sp"),
    quantity: text(".q").toLowerCase(),
    kind: row.dataset["kind"] ?? "",
    basis: text(".ba"),
    verdict: text(".vw"),
    text: searchable(withNames(`figure ${figure} ${row.textContent}`))
  };
}
