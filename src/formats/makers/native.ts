/** Native binaries of other makers: known by their first bytes, refused with the one way out that works. */
import {startsWith} from "../head.js";
import {directory} from "../xlsx/zip.js";
import {isZip} from "../xlsx.js";

interface Native {
  what: string;
  hint: string;
}

const ascii = (text: string): number[] => [...text].map(c => c.charCodeAt(0));
const at = (bytes: Uint8Array, from: number, text: string): boolean =>
  startsWith(bytes.subarray(from), ...ascii(text));

const NATIVE: readonly (Native & {is: (bytes: Uint8Array) => boolean})[] = [
  {
    is: bytes => at(bytes, 0, "BIO-LOGIC MODULAR FILE"),
    what: "a BioLogic raw file (.mpr)",
    hint: "in EC-Lab choose Experiment, Export as text, and give the .mpt"
  },
  {
    is: bytes => at(bytes, 0, "NEWARE"),
    what: "a Neware raw file (.nda)",
    hint: "open it in BTSDA and export it as CSV or Excel with its record layer, in A, V and Ah"
  },
  {
    is: isNdax,
    what: "a Neware raw file (.ndax), a zip package but no workbook",
    hint: "open it in BTSDA and export it as CSV or Excel with its record layer, in A, V and Ah"
  },
  {
    is: bytes =>
      startsWith(bytes, 0, 1, 0, 0) && (at(bytes, 4, "Standard Jet DB") || at(bytes, 4, "Standard ACE DB")),
    what: "an Access database, as Arbin writes it (.res)",
    hint: "in Arbin's Data Watcher export the channel to Excel or CSV"
  },
  {
    is: bytes => startsWith(bytes, 0, 0, 0xa1, 1, 0, 0),
    what: "a Maccor raw file",
    hint: "export it as text with MIMS Client or Maccor Export"
  },
  {
    is: bytes =>
      /^\s*<\?xml/.test(new TextDecoder().decode(bytes.subarray(0, 200))) &&
      /EC-?Lab|BT-?Lab|Bio-?Logic|<MGR|graphConfiguration/i.test(
        new TextDecoder().decode(bytes.subarray(0, 4000))
      ),
    what: "a graph or settings file of EC-Lab (.mgr, .mps), without records",
    hint: "give the .mpt of the same name"
  }
];

export const nativeFile = (bytes: Uint8Array): Native | null => NATIVE.find(({is}) => is(bytes)) ?? null;

function isNdax(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  try {
    const names = [...directory(bytes, "").keys()];
    return (
      names.some(name => /(?:^|\/)data\.ndc$/i.test(name)) ||
      (names.includes("VersionInfo.xml") && names.includes("Step.xml"))
    );
  } catch {
    return false;
  }
}
