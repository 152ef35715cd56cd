/**
 * Holds the page headers of a Parquet file against its own counts before a value is decoded: a damaged count
 * or size would otherwise make a decoder loop or allocate without end.
 */
import type {FileMetaData} from "hyparquet";
import {parquetHeader} from "hyparquet/src/column.js";
import {Refusal} from "./table.js";

/** A page this small may expand at will; a larger one at most by `MAX_RATIO`. */
const SMALL_PAGE = 1 << 26;
const MAX_RATIO = 1000;

/** @throws Refusal, or what the header decoder throws, when pages do not add up. */
export function checkPages(bytes: Uint8Array, metadata: FileMetaData, name: string): void {
  metadata.row_groups.forEach((group, g) => {
    for (const {meta_data: chunk} of group.columns) {
      if (!chunk) throw new Refusal("damaged", "a column without metadata", `${name}, row group ${g + 1}`);
      const where = `${name}, row group ${g + 1}, column "${chunk.path_in_schema.join(".")}"`;
      const damaged = (thing: string): Refusal =>
        new Refusal("damaged", thing, where, "fetch the file again");
      const rows = Number(group.num_rows);
      const first = Number(chunk.dictionary_page_offset || chunk.data_page_offset);
      const size = Number(chunk.total_compressed_size);
      if (!(first > 0 && size >= 0 && first + size <= bytes.length))
        throw damaged("its bytes lie outside the file");
      const reader = {view: new DataView(bytes.buffer, bytes.byteOffset + first, size), offset: 0};
      let values = 0;
      while (values < rows && reader.offset < size - 1) {
        const page = parquetHeader(reader);
        const [packed, unpacked] = [page.compressed_page_size, page.uncompressed_page_size];
        const count = (page.data_page_header ?? page.data_page_header_v2 ?? page.dictionary_page_header)
          ?.num_values;
        if (!(packed >= 0 && reader.offset + packed <= size)) throw damaged("a page runs over its end");
        if (!(unpacked >= 0 && unpacked <= Math.max(SMALL_PAGE, packed * MAX_RATIO)))
          throw damaged(`a page of ${unpacked} bytes`);
        if (
          page.type === "DICTIONARY_PAGE"
            ? !(count! >= 0 && count! <= unpacked)
            : !(count! > 0 && values + count! <= rows)
        )
          throw damaged(`a page of ${count} values`);
        if (page.type !== "DICTIONARY_PAGE") values += count!;
        reader.offset += packed;
      }
      if (values !== rows) throw damaged(`${values} values for ${rows} rows`);
    }
  });
}
