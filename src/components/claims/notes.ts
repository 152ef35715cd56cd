import {Refusal} from "../../lib/refusal.js";

/** What a reviewer leaves at a claim. It stays in this browser unless exported. */
export interface Note {
  checked: boolean;
  text: string;
}
export type Notes = Readonly<Record<string, Note>>;
type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const KEY = "two-interphases.notes";
const FORM = "two-interphases notes 1";

export const writeNotes = (notes: Notes): string => `${JSON.stringify({form: FORM, notes}, null, 1)}\n`;

/** Notes as exported. @throws Refusal with the place; nothing is taken from a file that is not whole. */
export function readNotes(text: string, file: string): Notes {
  const fail = (what: string, where = file): never => {
    throw new Refusal("notes", what, where, "use a file this page has exported");
  };
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(found) || found["form"] !== FORM || !isRecord(found["notes"]))
    return fail(`not of the form "${FORM}"`);
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

/** Notes kept in a store; where there is none (private mode, policy) they last as long as the page. */
export class NoteBook {
  private notes: Notes;

  constructor(private readonly store: Store | null) {
    this.notes = {};
    try {
      const kept = store?.getItem(KEY);
      if (kept) this.notes = readNotes(kept, "this browser");
    } catch {
      /* unreadable counts as none; it is replaced by the next note */
    }
  }

  all(): Notes {
    return this.notes;
  }

  of(id: string): Note {
    return this.notes[id] ?? {checked: false, text: ""};
  }

  /** An empty note is forgotten. Returns false where nothing can be kept beyond this page. */
  set(id: string, note: Note): boolean {
    const {[id]: _, ...others} = this.notes;
    return this.replace(note.checked || note.text.trim() ? {...others, [id]: note} : others);
  }

  /** Notes from a file over those kept. */
  merge(notes: Notes): boolean {
    return this.replace({...this.notes, ...notes});
  }

  forget(): boolean {
    return this.replace({});
  }

  private replace(notes: Notes): boolean {
    this.notes = notes;
    try {
      if (Object.keys(notes).length) this.store?.setItem(KEY, writeNotes(notes));
      else this.store?.removeItem(KEY);
      return this.store !== null;
    } catch {
      return false;
    }
  }
}

/** The browser's own store; reading the property itself can be refused. */
export function browserNotes(): NoteBook {
  try {
    return new NoteBook(localStorage);
  } catch {
    return new NoteBook(null);
  }
}
