import {browserStore} from "../../lib/browser-store.js";
import {Refusal} from "../../lib/refusal.js";

/** What a reviewer leaves at a claim. It stays in this browser unless exported. */
export interface Note {
  checked: boolean;
  text: string;
}
export type Notes = Readonly<Record<string, Note>>;
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const keyOf = (paper: string): string => `${paper}.notes`;
const formOf = (paper: string): string => `${paper} notes 1`;

/** @param paper its name: a file of notes belongs to the claims of one paper */
export const writeNotes = (notes: Notes, paper: string): string =>
  `${JSON.stringify({form: formOf(paper), notes}, null, 1)}\n`;

/** Notes as exported. @throws Refusal with the place; nothing is taken from a file that is not whole. */
export function readNotes(text: string, file: string, paper: string): Notes {
  const fail = (what: string, where = file): never => {
    throw new Refusal("notes", what, where, "use a file this page has exported");
  };
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(found) || found["form"] !== formOf(paper) || !isRecord(found["notes"]))
    return fail(`not of the form "${formOf(paper)}"`);
  return Object.fromEntries(
    Object.entries(found["notes"]).map(([id, note]) => {
      if (!isRecord(note) || typeof note["checked"] !== "boolean" || typeof note["text"] !== "string")
        return fail("a note needs checked (true or false) and text", `${file}, claim ${id}`);
      return [id, {checked: note["checked"], text: note["text"]}];
    })
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Why notes are not kept beyond this page, as a sentence; null when they are. */
export type NotKept = string | null;

const DENIED = "This browser keeps nothing; export your notes before you leave.";
const FULL =
  "The store of this browser is full, so what changed lasts only until you leave; export your notes, or make room.";
const UNREAD = "Notes found in this browser could not be read. They are set aside there and new ones begin.";

/**
 * Notes kept in a store; where there is none (private mode, policy) they last as long as the page. What is kept is
 * read again before each change, since another tab may have changed it.
 */
export class NoteBook {
  private notes: Notes = {};
  /** Whether the store holds what this page shows. */
  private inStep: boolean;
  private readonly listeners: (() => void)[] = [];
  /** What to tell of notes that were found and could not be read. */
  readonly warning: NotKept = null;

  private readonly key: string;

  constructor(
    private readonly store: Store | null,
    private readonly paper: string
  ) {
    this.key = keyOf(paper);
    this.inStep = store !== null;
    try {
      this.read();
    } catch (error) {
      if (error instanceof Refusal) this.warning = UNREAD;
      else this.inStep = false;
    }
  }

  all(): Notes {
    return this.notes;
  }

  of(id: string): Note {
    return this.notes[id] ?? {checked: false, text: ""};
  }

  /** An empty note is forgotten. */
  set(id: string, note: Note): NotKept {
    return this.change(({[id]: _, ...others}) =>
      note.checked || note.text.trim() ? {...others, [id]: note} : others
    );
  }

  /** Notes from a file over those kept. */
  merge(notes: Notes): NotKept {
    return this.change(kept => ({...kept, ...notes}));
  }

  forget(): NotKept {
    return this.change(() => ({}));
  }

  /** Takes what another tab has kept, and tells who listens. */
  reread(): void {
    this.take();
    for (const listener of this.listeners) listener();
  }

  onReread(listener: () => void): void {
    this.listeners.push(listener);
  }

  private take(): void {
    try {
      if (this.inStep) this.read();
    } catch {
      /* not readable: what this page shows stays */
    }
  }

  private read(): void {
    const kept = this.store?.getItem(this.key);
    this.notes = kept ? readNotes(kept, "this browser", this.paper) : {};
  }

  private change(act: (notes: Notes) => Notes): NotKept {
    this.take();
    this.notes = act(this.notes);
    if (!this.store) return DENIED;
    try {
      if (this.warning) this.setAside(this.store);
      if (Object.keys(this.notes).length) this.store.setItem(this.key, writeNotes(this.notes, this.paper));
      else this.store.removeItem(this.key);
      this.inStep = true;
      return null;
    } catch (error) {
      this.inStep = false;
      return (error as {name?: string} | null)?.name === "QuotaExceededError" ? FULL : DENIED;
    }
  }

  /** What could not be read is not written over. */
  private setAside(store: Store): void {
    const found = store.getItem(this.key);
    if (found && store.getItem(`${this.key}.unread`) === null) store.setItem(`${this.key}.unread`, found);
  }
}

/** Notes on the claims of one paper, by its name, as every tab of this browser has them. */
export function browserNotes(paper: string): NoteBook {
  const book = new NoteBook(browserStore(), paper);
  window.addEventListener("storage", ({key}) => {
    if (key === keyOf(paper) || key === null) book.reread();
  });
  return book;
}
