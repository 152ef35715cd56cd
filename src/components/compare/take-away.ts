/** Files a reader takes away of one cell. */
import type {Entry} from "../../compare/entry.js";
import {bdfSelect, manifestRow} from "../../compare/exports.js";
import type {Store} from "../../compare/store.js";
import type {Context} from "../../figure/figure.js";
import {digestInPieces} from "../../lib/digest.js";
import {save} from "../save.js";

export async function takeAway(
  {own, file}: Entry,
  kind: string,
  store: Store,
  context: Context
): Promise<void> {
  const name = own.facts.name.replace(/[^\p{L}\p{N} ._-]+/gu, "-") || own.cell;
  const give = (parts: BlobPart[], type: string, ending: string): void =>
    save(new Blob(parts, {type}), `${name}.${ending}`);
  const bytes = (select: (records: string) => string, options: string): Promise<BlobPart> =>
    store.written(own.cell, select, options) as Promise<Uint8Array<ArrayBuffer>>;
  if (kind === "bdf") give([await bytes(bdfSelect, "format csv, header true")], "text/csv", "bdf.csv");
  if (kind === "parquet")
    give(
      [
        await bytes(
          records => `select * exclude (cell) from (${records}) order by record_index`,
          "format parquet, compression zstd"
        )
      ],
      "application/vnd.apache.parquet",
      "parquet"
    );
  if (kind !== "manifest") return;
  if (!file)
    throw new Error(
      "file: its checksum needs the raw file, which a saved work does not hold; drop the file again"
    );
  give([manifestRow(own, context, await digestInPieces(file))], "text/csv", "manifest.csv");
}
