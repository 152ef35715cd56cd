import {readFile} from "node:fs/promises";
import {Refusal} from "../../src/lib/refusal.js";
import {root} from "../paths.js";
import {digest} from "./listing.js";

/** What no one can read before it is handed on, modules of WebAssembly and faces: the SHA-256 each had when it was taken in. */
export const RECORDED: Readonly<Record<string, string>> = {
  "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm":
    "053f5ea4c3db0dab0b5d49851befaf36ae3a2cffd6d2a1e39f9178f3c48dbbe2",
  "@fontsource-variable/source-sans-3/files/source-sans-3-greek-wght-normal.woff2":
    "5360981f035cd4307cd65e4cf46a27693a2409702d3234403c534d9e656d7844",
  "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2":
    "7a19a7027e125257d310c6dbd78ae3a30b5ea1e3794d60b12bb28227a003bfda",
  "@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-italic.woff2":
    "faf378c4d30f3c6b0e0f70df1d1981d29c984753ecf9ce149c7bb2ef27cd56b7",
  "@fontsource-variable/source-serif-4/files/source-serif-4-greek-wght-normal.woff2":
    "54c4728aa0fd97d59b89b6d89b230065794b4c088c55efe71abc9ce882cfa853",
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2":
    "b4f56ddc9873487f1c9a3ad5bbce31982fe89b951f57e4604f62b4c8a540fb19",
  "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2":
    "382475f38242c52d42a3e5ff8dc69b5d73f10d0d21e4550b5fe232984688779a",
  "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2":
    "8b2a6834cfe1f4e0f3724ffa59fe92000013fc5a4c41e6a3f438006c26c60f0d",
  "@resvg/resvg-wasm/index_bg.wasm": "22bf6e9f9a100d972da0411a69c5ba504367fc1fa87b3b64e3f35e53926d2d70",
  "brotli-dec-wasm/pkg/brotli_dec_wasm_bg.wasm":
    "79b29cb1790560f0a0f32b4a31d935e2782875e4a367fde23c81d986b327ec3f"
};

/** @throws Refusal where a package brings other bytes than were taken in */
export async function checkRecorded(
  recorded: Readonly<Record<string, string>> = RECORDED,
  packages = `${root}/node_modules`
): Promise<void> {
  const files = await Promise.all(
    Object.entries(recorded).map(
      async ([file, expected]) => [file, expected, await readFile(`${packages}/${file}`)] as const
    )
  );
  for (const [file, expected, bytes] of files) {
    const found = digest(bytes);
    if (found !== expected)
      throw new Refusal(
        "package",
        `its SHA-256 is ${found}, recorded is ${expected}`,
        file,
        "install anew by npm ci; after a change of version that is meant, record the new one in loaders/site/recorded.ts"
      );
  }
}
