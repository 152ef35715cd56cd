/** Files of a drop, those inside folders too. */
export async function filesOf({items, files}: DataTransfer): Promise<File[]> {
  const entries = [...items].map(item => item.webkitGetAsEntry?.() ?? null);
  if (entries.some(e => e === null)) return [...files];
  const found = await Promise.all(entries.map(e => inside(e!)));
  return found.flat();
}

async function inside(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    // A folder is handed over a hundred entries at a time.
    const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (!some.length) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(inside))).flat();
}
