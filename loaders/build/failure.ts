import {Refusal} from "../../src/lib/refusal.js";

/** What the system says when a write fails → what it means and what helps. */
const SYSTEM: readonly [RegExp, (where: string) => string][] = [
  [
    /ENOSPC|No space left on device/,
    where => `disk: no space is left${where}; free some, then build again. The site of before is as it was.`
  ],
  [
    /EDQUOT|Disk quota exceeded/,
    where =>
      `disk: the quota is used up${where}; free some space, then build again. The site of before is as it was.`
  ],
  [
    /EACCES|EPERM|Permission denied|Operation not permitted/,
    where =>
      `disk: the right to read or write is missing${where}; give it to the user who builds, then build again.`
  ],
  [
    /EROFS|Read-only file system/,
    where => `disk: the file system is read-only${where}; build in a folder that can be written.`
  ],
  [
    /EXDEV|EBUSY/,
    where =>
      `disk: a folder of the site is a mount of its own and cannot be exchanged${where}; let dist be a plain folder.`
  ],
  [
    /EMFILE|ENFILE/,
    where => `disk: too many files are open${where}; raise the limit (ulimit -n), then build again.`
  ]
];

/** One sentence for whatever stopped a build: a refusal's own words, or the system's complaint put plainly. */
export function failure(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  const {path} = error as NodeJS.ErrnoException;
  const where = path ?? /(?:file|directory) "([^"]+)"/.exec(message)?.[1];
  const said = SYSTEM.find(([form]) =>
    form.test(`${(error as NodeJS.ErrnoException)?.code ?? ""} ${message}`)
  );
  return said ? said[1](where ? ` (${where})` : "") : message;
}
