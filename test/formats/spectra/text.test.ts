import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal, type Table} from "../../../src/formats/table.js";
import {spectrumText} from "../../../src/formats/spectra/text.js";
import {readFileBytes, recognise} from "../../../src/formats/recognise.js";
import {bytesOf, codes, column, refusal} from "../fixture.js";

const read = (text: string) => spectrumText.read(bytesOf(text), "own.txt") as Table;

const SPECTRUM = ["frequency_hertz", "real_impedance_ohm", "imaginary_impedance_ohm"];

const rows = (table: Table) =>
  Array.from({length: table.rows}, (_, i) => SPECTRUM.map(name => column(table, name).values[i]));

const expected = [
  [1000, 50.5, -1.25],
  [100, 52, -3]
];

describe("plain spectra", () => {
  it.each([
    ["tabs, CR LF", "f\tZ'\tZ''\r\n1000\t50.5\t-1.25\r\n100\t52\t-3\r\n"],
    ["blanks and comments", "# own data\nf Z' Z''\n  1000   50.5  -1.25\n\n 1e2 52 -3"],
    ["a head", "Frequency (Hz),Z' (ohm),Z'' (ohm)\n1000,50.5,-1.25\n100,52,-3"],
    [
      "a head in another order, more columns",
      "time\tZim\tfreq/Hz\tZre\n0\t-1.25\t1000\t50.5\n1\t-3\t100\t52"
    ],
    ["a negated head", "f;Re(Z);-Im(Z)\n1000;50.5;1.25\n100;52;3"],
    ["a negated head in primes", "freq, Z', -Z''\n1000, 50.5, 1.25\n100, 52, 3"],
    [
      "µΩ in a Western code page",
      "f/Hz;Z\xb4/\xb5Ohm;Z\xb4\xb4/\xb5Ohm\n1000;50500000;-1250000\n100;52e6;-3e6\n"
    ],
    ["BDF names", "frequency_hertz,real_impedance_ohm,imaginary_impedance_ohm\n1000,50.5,-1.25\n100,52,-3"],
    ["decimal commas", "f;re;im\n1000;50,5;-1,25\n100;52;-3"],
    ["Windows text with Ω lost to a code page", "f Hz\tZ' \xd8\tZ'' \xd8\n1000\t50.5\t-1.25\n100\t52\t-3"]
  ])("reads %s", (_, text) => {
    const bytes = /[\xd8\xb5]/.test(text)
      ? Uint8Array.from(text, c => c.charCodeAt(0))
      : new TextEncoder().encode(text);
    expect(recognise(bytes)?.id).toBe("spectrum-text");
    expect(rows(spectrumText.read(bytes, "own.txt") as Table)).toEqual(expected);
  });

  it.each([
    ["1,2,3\n0.1,x,6", '"x" is no number (own.txt, line 2, column "Z′")'],
    ["1,2,-3\n0.1,5\n0.01,6,-7", "2 fields where the header has 3 (own.txt, line 2)"],
    ["f,re,im\n1,2\n4,5,6\n7,8,9", "2 fields where the header has 3 (own.txt, line 2)"],
    ["f,Z',Z''\n-1,2,-3\n", "frequency_hertz -1 is below 0 (own.txt, line 2"],
    ["f (Hz),Z' (ohm cm2),Z'' (ohm cm2)\n1,2,-3\n", '"ohm cm2" cannot be turned into ohm'],
    ["10,2,-3\n1,5,-4\n", "the numbers do not tell Z′ and Z″ from |Z| and phase (own.txt, line 1)"],
    ["f,|Z|,phase\n1000,1,-0.5\n10,50,-1.2\n", "radians, without saying so"]
  ])("refuses %j", (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow(Refusal);
  });

  it.each([
    ["1,2,3,4\n0.1,5,6,7", "four columns without names"],
    ["a,b,c\n1000,50.5,-1.25\n100,52,-3", "heads that name something else"],
    ["freq,|Z|,something\n1000,50.5,-1.25\n100,52,-3", "a spectrum named by half"],
    ["1,2,-3\n2,5,-6", "frequencies that span no decade"]
  ])("does not take %j for a spectrum: %s", async text => {
    expect((await refusal(() => readFileBytes(bytesOf(text), "own.txt"))).category).toBe("unknown format");
  });

  it("says which heads hold the negative", () => {
    expect(read("f,Re(Z),-Im(Z)\n1000,50.5,1.25\n100,52,3").warnings).toContainEqual(
      expect.objectContaining({
        code: "sign-turned",
        message: expect.stringContaining('"-Im(Z)" hold the negative') as string
      })
    );
    expect(codes(read("f,re,im\n1000,50.5,-1.25\n100,52,-3"))).not.toContain("sign-turned");
  });

  it("keeps NaN for the spectrum check to name", () => {
    expect(read("f,Z',Z''\n1,2,NaN\n0.1,3,-1").columns[2]!.values[0]).toBeNaN();
  });

  it("answers any text with a spectrum or a sentence", () => {
    const token = fc.constantFrom(
      "1",
      "-2.5",
      "3e4",
      ",",
      ";",
      "\t",
      "\n",
      " ",
      "NaN",
      "f",
      "Z'",
      "#",
      '"',
      "é"
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(token, {maxLength: 40}).map(t => t.join(""))
        ),
        text => {
          try {
            const table = read(text);
            for (const {values} of table.columns) expect(values.length).toBe(table.rows);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        }
      ),
      {numRuns: 1000}
    );
  });
});
