/** Work kept in this browser, once its reader has asked for it: one text in the site's own database. */
const NAME = "two-interphases-compare";
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

async function shelf<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(SHELF);
  const database = await asked(opening);
  try {
    return await asked(act(database.transaction(SHELF, mode).objectStore(SHELF)));
  } finally {
    database.close();
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

export const keep = (text: string): Promise<unknown> =>
  shelf("readwrite", store => store.put({text, date: new Date().toISOString()} satisfies Kept, KEY)).catch(
    said
  );
export const kept = (): Promise<Kept | undefined> =>
  shelf("readonly", store => store.get(KEY) as IDBRequest<Kept | undefined>).catch(() => undefined);
export const forget = (): Promise<unknown> => shelf("readwrite", store => store.delete(KEY)).catch(said);
