/** What is used of apache-arrow 13, whose `exports` hide its own types. */
declare module "apache-arrow" {
  export function tableFromArrays(
    columns: Record<string, Int8Array | Int32Array | Float64Array | readonly unknown[]>
  ): unknown;
  export function tableToIPC(table: unknown, type: "stream" | "file"): Uint8Array;
}
