import {checkedBytes} from "./check.js";
import {digest, startDigester} from "./digester.js";

/** A file that pages fetch, as the build published it. */
interface PublishedFile {
  /** Where it lies, from the root of the site. */
  address: string;
  bytes: number;
  sha256: string;
  /** Bytes of the compressed twin beside it, where that is worth the name. */
  gzip?: number;
  /** Size of its blocks where it is read by ranges; their digests are the lines of the published file `<path>.blocks`. */
  block_bytes?: number;
}

/** By the path a page knows a file by, from the root of the site: `data/cycles.parquet`. */
export type Published = Readonly<Record<string, PublishedFile>>;

/** What a page names in `<meta name="published">`: an address whose file name is the list's own SHA-256. */
const LIST = /(?<sha256>[0-9a-f]{64})\.json$/;

/** The root of the site; this module is served from `_import/lib/`. */
export const ROOT = new URL("../../", import.meta.url);

interface List {
  files: Promise<Published>;
  checked: Promise<Published>;
}
let list: List | null = null;

/** The list of the build this page belongs to. Null where there is none, as in the preview. */
export const published = async (): Promise<Published | null> => (await currentList()?.files) ?? null;

function currentList(): List | null {
  const named = document.querySelector<HTMLMetaElement>('meta[name="published"]')?.content;
  if (!named) return null;
  if (!list) {
    const mine = (list = readList(new URL(named, document.baseURI)));
    mine.checked.then(
      () => (mine.files = mine.checked),
      () => {
        if (list === mine) list = null;
      }
    );
  }
  return list;
}

/** What a list names is compared with it, so it serves while it is itself still being compared. */
function readList(address: URL): List {
  const file = {address: address.href, sha256: LIST.exec(address.pathname)!.groups!["sha256"]!};
  const files = (bytes: Uint8Array): Published => JSON.parse(new TextDecoder().decode(bytes)) as Published;
  let seen!: (early: Published | Promise<never>) => void;
  const early = new Promise<Published>(done => (seen = done));
  const checked = checkedBytes("list of files", file, undefined, bytes => {
    try {
      seen(files(bytes));
    } catch {
      seen(checked as Promise<never>);
    }
    return digest(bytes);
  }).then(files);
  return {files: Promise.race([early, checked]), checked};
}

/**
 * A file of the site, whole and as it was published.
 * @param path from the root of the site
 * @throws when it is not published, does not load, or arrives with other bytes than it was published with
 */
export async function publishedBytes(path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  startDigester();
  const current = currentList();
  if (!current) return checkedBytes(path, {address: new URL(path, ROOT).href}, signal);
  const file = (await current.files)[path];
  if (!file) throw new Error(`file: ${path} is not part of this site`);
  const address = new URL(file.address, ROOT).href;
  const [bytes] = await Promise.all([checkedBytes(path, {...file, address}, signal), current.checked]);
  return bytes;
}

export const publishedText = async (path: string, signal?: AbortSignal): Promise<string> =>
  new TextDecoder().decode(await publishedBytes(path, signal));

export const publishedJson = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  JSON.parse(await publishedText(path, signal)) as T;
