/** Work kept in this browser, once its reader has asked for it: one text in a database of the paper's own. */
const SHELF = "work";
const KEY = "last";

interface Kept {
  text: string;
  /** When it was kept, ISO 8601. */
  date: string;
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error ?? new Error("no answer"));
  });

async function asking<T>(
  database: string,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(SHELF);
  const opened = await asked(opening);
  try {
    return await asked(act(opened.transaction(SHELF, mode).objectStore(SHELF)));
  } finally {
    opened.close();
  }
}

/** @throws Error `browser: …` where its store is full or closed to this site */
const said = (error: unknown): never => {
  throw new Error(
    "browser: it keeps nothing for this site, its store is full or closed; save the work as a file",
    {
      cause: error
    }
  );
};

export interface Shelf {
  keep(text: string): Promise<unknown>;
  kept(): Promise<Kept | undefined>;
  forget(): Promise<unknown>;
}

/** @param paper its name, by which its database is called */
export function shelfOf(paper: string): Shelf {
  const database = `${paper}-compare`;
  return {
    keep: text =>
      asking(database, "readwrite", store =>
        store.put({text, date: new Date().toISOString()} satisfies Kept, KEY)
      ).catch(said),
    kept: () =>
      asking(database, "readonly", store => store.get(KEY) as IDBRequest<Kept | undefined>).catch(
        () => undefined
      ),
    forget: () => asking(database, "readwrite", store => store.delete(KEY)).catch(said)
  };
}
