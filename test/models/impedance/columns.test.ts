import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../../src/formats/table.js";
import {readColumns} from "../../../src/models/impedance/columns.js";

const read = (text: string) => readColumns(new TextEncoder().encode(text), "own.txt");
const rows = ({frequencyHertz, realOhm, imaginaryOhm}: ReturnType<typeof read>) =>
  [...frequencyHertz].map((f, i) => [f, realOhm[i], imaginaryOhm[i]]);
const expected = [
  [1000, 50.5, -1.25],
  [100, 52, -3]
];

describe("readColumns", () => {
  it.each([
    ["commas", "1000,50.5,-1.25\n100,52,-3\n"],
    ["tabs, CR LF", "1000\t50.5\t-1.25\r\n100\t52\t-3\r\n"],
    ["blanks and comments", "# own data\n  1000   50.5  -1.25\n\n 1e2 52 -3"],
    ["a head", "Frequency (Hz),Z' (ohm),Z'' (ohm)\n1000,50.5,-1.25\n100,52,-3"],
    [
      "a head in another order, more columns",
      "time\tZim\tfreq/Hz\tZre\n0\t-1.25\t1000\t50.5\n1\t-3\t100\t52"
    ],
    ["a negated head", "f;Re(Z);-Im(Z)\n1000;50.5;1.25\n100;52;3"],
    ["a negated head in primes", "freq, Z', -Z''\n1000, 50.5, 1.25\n100, 52, 3"],
    ["BDF names", "frequency_hertz,real_impedance_ohm,imaginary_impedance_ohm\n1000,50.5,-1.25\n100,52,-3"],
    ["decimal commas", "1000;50,5;-1,25\n100;52;-3"],
    ["Windows text with Ω lost to a code page", "f Hz\tZ' \xd8\tZ'' \xd8\n1000\t50.5\t-1.25\n100\t52\t-3"]
  ])("reads %s", (_, text) => {
    const bytes = text.includes("\xd8")
      ? Uint8Array.from(text, c => c.charCodeAt(0))
      : new TextEncoder().encode(text);
    expect(rows(readColumns(bytes, "own.txt"))).toEqual(expected);
  });

  it.each([
    ["", "no row of numbers (own.txt)"],
    ["hello", "no row of numbers"],
    ["1,2\n3,4", "no row of three numbers (own.txt, line 1)"],
    ["1,2,3\n4,x,6", '"x" is no number (own.txt, line 2, column 2)'],
    ["1,2,3\n4,5", '"" is no number (own.txt, line 2, column 3)'],
    ["1,2,x\n4,5,6\n7,8,9", '"x" is no number (own.txt, line 1, column 3)'],
    ["f,re,im\n1,2\n4,5,6\n7,8,9", '"" is no number (own.txt, line 2, column 3)'],
    ["1,2,3,4\n4,5,6,7", "4 columns without names (own.txt, line 1)"]
  ])("refuses %j", (text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow(Refusal);
  });

  it("keeps NaN for the spectrum check to name", () => {
    expect(read("1,2,NaN\n2,3,-1").imaginaryOhm[0]).toBeNaN();
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
            const {frequencyHertz, realOhm, imaginaryOhm} = read(text);
            expect(new Set([frequencyHertz.length, realOhm.length, imaginaryOhm.length]).size).toBe(1);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        }
      ),
      {numRuns: 1000}
    );
  });
});
