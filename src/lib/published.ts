import {checkedBytes} from "./check.js";

/** A file that pages fetch, as the build published it. */
export interface PublishedFile {
  /** Where it lies, from the root of the site. */
  address: string;
  bytes: number;
  sha256: string;
  /** Size of its blocks where it is read by ranges; their digests are the lines of the published file `<path>.blocks`. */
  block_bytes?: number;
}

/** By the path a page knows a file by, from the root of the site: `data/cycles.parquet`. */
export type Published = Readonly<Record<string, PublishedFile>>;

/** What a page names in `<meta name="published">`: an address whose file name is the list's own SHA-256. */
const LIST = /(?<sha256>[0-9a-f]{64})\.json$/;

/** The root of the site; this module is served from `_import/lib/`. */
export const ROOT = new URL("../../", import.meta.url);

let list: Promise<Published> | null = null;

/** The list of the build this page belongs to. Null where there is none, as in the preview. */
export async function published(): Promise<Published | null> {
  const named = document.querySelector<HTMLMetaElement>('meta[name="published"]')?.content;
  if (!named) return null;
  list ??= readList(new URL(named, document.baseURI));
  list.catch(() => (list = null));
  return list;
}

async function readList(address: URL): Promise<Published> {
  const file = {address: address.href, sha256: LIST.exec(address.pathname)!.groups!["sha256"]!};
  return JSON.parse(new TextDecoder().decode(await checkedBytes("list of files", file))) as Published;
}

/**
 * A file of the site, whole and as it was published.
 * @param path from the root of the site
 * @throws when it is not published, does not load, or arrives with other bytes than it was published with
 */
export async function publishedBytes(path: string, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const files = await published();
  if (!files) return checkedBytes(path, {address: new URL(path, ROOT).href}, signal);
  const file = files[path];
  if (!file) throw new Error(`file: ${path} is not part of this site`);
  return checkedBytes(path, {...file, address: new URL(file.address, ROOT).href}, signal);
}

export const publishedText = async (path: string, signal?: AbortSignal): Promise<string> =>
  new TextDecoder().decode(await publishedBytes(path, signal));

export const publishedJson = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  JSON.parse(await publishedText(path, signal)) as T;
