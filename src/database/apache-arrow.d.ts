/** What is used of apache-arrow 13, whose `exports` hide its own types. */
declare module "apache-arrow" {
  export function tableFromArrays(columns: Record<string, Int8Array | Int32Array | Float64Array>): unknown;
  export function tableFromIPC(bytes: Uint8Array): {
    getChild(name: string): Iterable<unknown> | null;
  };
  export function tableToIPC(table: unknown, type: "stream" | "file"): Uint8Array;
}
