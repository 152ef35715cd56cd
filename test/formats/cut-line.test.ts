/** A file whose last line was broken off while the instrument wrote it: its whole rows are read, in every text reader. */
import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../src/formats/recognise.js";
import * as made from "./fixtures/makers.js";
import {EIGHT_HEADER, eightColumns, landt, landtText} from "./fixtures/land/texts.js";
import {bytesOf, fixture, refusal} from "./fixture.js";

const own = (file: string): string => new TextDecoder().decode(fixture(file));
const BDF = "Test Time / s,Voltage / V,Current / A\n0,1,2\n1,1.5,2\n2,1.25,2\n";
const texts: Record<string, string> = {
  BDF,
  "LAND text": eightColumns(EIGHT_HEADER),
  "Landt CSV": landt(),
  "Landt text": landtText(),
  ZView: own("zplot.z"),
  PARSTAT: own("parstat.txt"),
  "thickness table": "Label,Thickness (nm),Angle\na,1,90\nb,2,90\nc,3,90\n",
  spectrum: "f,Z',Z''\n1000,50,-1\n100,52,-3\n10,53,-4\n",
  Maccor: made.maccorDate(),
  Basytec: made.basytec(),
  Novonix: made.novonix(),
  Neware: made.newareFlat(),
  Arbin: made.arbinCsv(),
  "EC-Lab": made.mptCycling()
};

describe.each(Object.entries(texts))("%s", (_, text) => {
  const whole = text.trimEnd();
  const start = Math.max(whole.lastIndexOf("\n"), whole.lastIndexOf("\r")) + 1;
  /** The last line up to behind its first separator that has a field before it. */
  const line = whole.slice(start);
  const kept = /^\s*[^\s,;]+[\s,;]/.exec(line)![0];

  it.each(["", "\n"])("is read up to the line that is cut off, which is named (ending %j)", async end => {
    const cut = whole.slice(0, start) + kept.trimEnd() + end;
    const table = await readFileBytes(bytesOf(cut), "own");
    const above = await readFileBytes(bytesOf(whole.slice(0, start)), "own");
    expect(table.columns).toEqual(above.columns);
    const said = table.warnings.filter(({code}) => code === "cut-line");
    expect(said).toHaveLength(1);
    expect(said[0]!.where).toContain(`line ${cut.trimEnd().split(/\r?\n|\r/).length}`);
  });

  it("is refused where a line above the last is cut off", async () => {
    const cut = `${whole.slice(0, start)}${kept.trimEnd()}\n${line}\n${line}\n`;
    expect((await refusal(() => readFileBytes(bytesOf(cut), "own"))).where).toContain("line");
  });
});
