import {readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";

/** What one place of a file becomes. */
interface Change {
  file: string;
  from: RegExp;
  to: string;
}

/** What an author changes between two builds, by its name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  /** The area of a half cell; all that is counted against it follows. */
  row: {file: "data/manifest.csv", from: /^(mg-cycling,.*?,Mg-Cu),[\d.]+,/m, to: "$1,0.52,"},
  claim: {file: "data/claims.csv", from: /^(fig2d\.cutoff,.*?),0\.2,/m, to: "$1,0.3,"},
  page: {file: "src/half-cells.md", from: /Each cell starts with/, to: "Every cell begins with"},
  figure: {
    file: "src/paper/figures/half-cells/fig-2i.ts",
    from: /title: "Overpotential against cycle"/,
    to: 'title: "Overpotential by cycle"'
  },
  style: {file: "src/styles/text.css", from: /padding-top: 5px/, to: "padding-top: 6px"},
  reduction: {
    file: "src/reductions/cycles.sql",
    from: /1000( \* s\.charge_ah \/ c\.area_cm2)/,
    to: "1001$1"
  },
  reader: {file: "src/formats/thickness.ts", from: /scale\.tiltDivisor\)/, to: "scale.tiltDivisor / 1.01)"},
  card: {file: "loaders/publication/cards.ts", from: /"#fcfcfb"/, to: '"#fcfcfa"'}
};

/** @throws Error when there is nothing to change */
export function applied(text: string, {file, from, to}: Change): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file}: nothing to change`);
  return changed;
}

export function change(place: string, what: Change): void {
  const file = `${place}/${what.file}`;
  writeFileSync(file, applied(readFileSync(file, "utf8"), what));
}

/** What a build leaves for the next one, below `.workbook`. */
const KEPT = ["compiled", "kept", "parts", "plate", "tables", "twins"];

/** What befalls the made things between two builds, by its name: the sources stay. */
export const MISHAPS: Readonly<Record<string, (place: string) => void>> = {
  nothing: () => undefined,
  /** A bit of every kept file is another. */
  spoilt: place => {
    for (const folder of KEPT)
      for (const found of readdirSync(`${place}/.workbook/${folder}`, {recursive: true, withFileTypes: true}))
        if (found.isFile()) spoil(`${found.parentPath}/${found.name}`);
  },
  gone: place => KEPT.forEach(folder => rmSync(`${place}/.workbook/${folder}`, {recursive: true}))
};

function spoil(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length * 0.6);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}
