import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Refusal, type Table} from "../../../src/formats/table.js";
import {spectrumText} from "../../../src/formats/spectra/text.js";
import {readSpectra} from "../../../src/models/impedance/read.js";
import {readFileBytes, recognise} from "../../../src/formats/recognise.js";
import {bytesOf, codes, column, example, hasExamples, refusal, values} from "../fixture.js";

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

/** R0 100 Ω in series with 200 Ω ‖ 10 µF, as each program writes it. */
const points = Array.from({length: 31}, (_, i) => {
  const f = 10 ** (5 - i / 5);
  const x = 2 * Math.PI * f * 200 * 1e-5;
  const [re, im] = [100 + 200 / (1 + x * x), (-200 * x) / (1 + x * x)];
  return {
    f,
    re,
    im,
    z: Math.hypot(re, im),
    rad: Math.atan2(im, re),
    deg: (180 / Math.PI) * Math.atan2(im, re)
  };
});
type Point = (typeof points)[number];
const written = (head: string, row: (p: Point) => number[], separator = ",", mark = "."): string =>
  [
    head,
    ...points.map(p =>
      row(p)
        .map(v => String(v).replace(".", mark))
        .join(separator)
    ),
    ""
  ].join("\n");

describe("every way to write a spectrum gives the same one", () => {
  it.each<[string, string]>([
    ["f,Z',Z''", written("f,Z',Z''", p => [p.f, p.re, p.im])],
    ["typographic primes", written("Freq/Hz;Z′/Ω;−Z″/Ω", p => [p.f, p.re, -p.im], ";")],
    ["freq,Zre,-Zim", written("freq,Zre,-Zim", p => [p.f, p.re, -p.im])],
    ["words", written("frequency,real,imaginary", p => [p.f, p.re, p.im])],
    ["|Z| and -phase", written("frequency,|Z|,-phase", p => [p.f, p.z, -p.deg])],
    ["|Z| and phase", written("Frequency (Hz)\t|Z| (Ohm)\tPhase (°)", p => [p.f, p.z, p.deg], "\t")],
    ["radians that say so", written("f;Zmod;theta (rad)", p => [p.f, p.z, p.rad], ";")],
    ["both turned", written("f,-Z',-Z''", p => [p.f, -p.re, -p.im])],
    ["a row number", written(",Freq,Real,Imag", p => [points.indexOf(p), p.f, p.re, p.im])],
    [
      "kilohertz and milliohm",
      written("f/kHz Z'/mOhm Z''/mOhm", p => [p.f / 1e3, p.re * 1e3, p.im * 1e3], " ")
    ],
    [
      "all five, the imaginary turned",
      written("frequency, |Z|, phase, Re{Z}, -Im{Z}", p => [p.f, p.z, p.deg, p.re, -p.im])
    ],
    [
      "units in a line of their own",
      written("f\tZ'\tZ''\nkHz\tkOhm\tkOhm", p => [p.f / 1e3, p.re / 1e3, p.im / 1e3], "\t")
    ],
    ["bracketed units of an angle", written("f,|Z|,phase\n[Hz],[mOhm],[rad]", p => [p.f, p.z * 1e3, p.rad])],
    ["a quoted head with a doubled quote", written('f/Hz,Z\' (Ohm),"-Z"" (Ohm)"', p => [p.f, p.re, -p.im])],
    [
      "a typographic minus",
      written("f,Z',Z''", p => [p.f, p.re, p.im])
        .replaceAll(",-", ",\u2212")
        .replaceAll("e-", "e\u2212")
    ],
    [
      "a typographic minus beside decimal commas",
      written("f;Z';Z''", p => [p.f, p.re, p.im], ";", ",").replaceAll(";-", ";\u2212")
    ],
    ["a head behind #", written("# f, Z', Z''", p => [p.f, p.re, p.im])],
    ["a head behind two signs of a remark", written("##Z', Z'', f", p => [p.re, p.im, p.f])],
    ["words below the head that are no units", written("f,Z',Z''\nset,seen,seen", p => [p.f, p.re, p.im])],
    ["tab and decimal comma", written("f\tZ'\tZ''", p => [p.f, p.re, p.im], "\t", ",")],
    ["blanks and decimal comma", written("f Z' Z''", p => [p.f, p.re, p.im], " ", ",")],
    [
      "CH Instruments",
      "Feb. 20, 2020   15:55:08\nA.C. Impedance\nInstrument Model:  CHI660E\n\n" +
        written("Freq/Hz, Z'/ohm, Z\"/ohm, Z/ohm, Phase/deg\n", p => [p.f, p.re, p.im, p.z, p.deg], ", ")
    ],
    [
      "columns of the instrument's own order",
      written(
        "Index;Frequency (Hz);Z' (Ω);-Z'' (Ω);Z (Ω);-Phase (°);Time (s)",
        p => [points.indexOf(p) + 1, p.f, p.re, -p.im, p.z, -p.deg, 0],
        ";"
      )
    ]
  ])("%s", async (_, text) => {
    const {spectra} = await readSpectra(bytesOf(text), "own.txt");
    expect(spectra).toHaveLength(1);
    const {frequencyHertz, realOhm, imaginaryOhm} = spectra[0]!.spectrum;
    points.forEach((p, i) => {
      expect(frequencyHertz[i]).toBeCloseTo(p.f, 6);
      expect(realOhm[i]).toBeCloseTo(p.re, 9);
      expect(imaginaryOhm[i]).toBeCloseTo(p.im, 9);
    });
  });

  it("the model of the instrument above the table is kept", async () => {
    const head = "Instrument Model:  CHI660E\n\n";
    const table = await readFileBytes(
      bytesOf(`${head}${written("Freq/Hz, Z'/ohm, Z\"/ohm", p => [p.f, p.re, p.im])}`),
      "x"
    );
    expect(table.metadata).toMatchObject({instrument: "CHI660E"});
  });

  it("two sweeps under each other are two spectra, in one direction or in both", async () => {
    const head = "f,Z',Z''\n";
    const once = points.map(p => `${p.f},${p.re},${p.im}`);
    for (const again of [once, once.toReversed()]) {
      const {spectra, notes} = await readSpectra(
        bytesOf(`${head}${[...once, ...again].join("\n")}\n`),
        "x.csv"
      );
      expect(spectra.map(({name, spectrum}) => [name, spectrum.realOhm.length])).toEqual([
        ["sweep 1", 31],
        ["sweep 2", 31]
      ]);
      expect(notes.join()).toContain("2 sweeps in one file");
    }
  });

  it("says that Z″ and phase contradict each other, and that most of Z″ is above 0", async () => {
    const table = await readFileBytes(
      bytesOf(written("f,Z',Z'',|Z|,phase", p => [p.f, p.re, -p.im, p.z, p.deg])),
      "x"
    );
    expect(codes(table)).toEqual(expect.arrayContaining(["phase-contradicts", "imaginary-positive"]));
    // One row of two says nothing of the column.
    const half = "f,Z',Z'',|Z|,phase\n10,4,-3,5,-36.87\n1,4,-3,5,36.87\n";
    expect(codes(await readFileBytes(bytesOf(half), "x"))).not.toContain("phase-contradicts");
  });
});

describe("three columns without a head", () => {
  const bare = (row: (p: Point) => number[], mark = "."): Uint8Array =>
    bytesOf(written("", row, ";", mark).trimStart());
  const maps = {
    "modulus=#2:ohm,phase=#3:deg": bare(p => [p.f, p.z, p.deg]),
    "modulus=#2:ohm,minus-phase=#3:deg": bare(p => [p.f, p.z, -p.deg], ","),
    "real=#2:ohm,minus-imaginary=#3:ohm": bare(p => [p.f, p.re, -p.im])
  };

  it("are read as Z′ and Z″ where gain and phase belong together, and the table says by what", async () => {
    for (const mark of [".", ","]) {
      const table = await readFileBytes(
        bare(p => [p.f, p.re, p.im], mark),
        "x"
      );
      expect(values(table, "imaginary_impedance_ohm")).toEqual(points.map(p => p.im));
      expect(codes(table)).toContain("no-head");
    }
  });

  it.each(Object.entries(maps))(
    "are refused, and by the mapping offered (%s) read right",
    async (map, bytes) => {
      const {hint, thing} = await refusal(() => readFileBytes(bytes, "x"));
      expect(thing).toContain("by gain and phase they are frequency, ");
      expect(hint).toContain(`map=frequency=#1:Hz,${map}`);
      const {columns} = await readFileBytes(bytes, "x", {map: `frequency=#1:Hz,${map}`});
      const of = (name: string) => columns.find(c => c.name === name)!.values as Float64Array;
      points.forEach((p, i) => {
        expect(of("real_impedance_ohm")[i]).toBeCloseTo(p.re, 9);
        expect(of("imaginary_impedance_ohm")[i]).toBeCloseTo(p.im, 9);
      });
    }
  );
});

describe("a head or a size that speaks against the values", () => {
  it("a unit below the head that is none of its quantity is refused by name", async () => {
    const text = written("f,|Z|,phase\nHz,dB,deg", p => [p.f, 20 * Math.log10(p.z), p.deg]);
    expect((await refusal(() => readFileBytes(bytesOf(text), "x"))).message).toMatch(
      /"dB" cannot be turned into ohm/
    );
  });

  it("a minus within a head is never dropped", async () => {
    const text = written("f/Hz,Re(Z)/Ohm,Im(-Z)/Ohm", p => [p.f, p.re, -p.im]);
    expect((await refusal(() => readFileBytes(bytesOf(text), "x"))).category).toBe("unknown format");
  });

  it("|Z| of another size than Z′ and Z″ is told, and a rounded one is not", async () => {
    const told = async (z: (p: Point) => number): Promise<boolean> =>
      codes(
        await readFileBytes(bytesOf(written("f,Z',Z'',|Z|,phase", p => [p.f, p.re, p.im, z(p), p.deg])), "x")
      ).includes("modulus-contradicts");
    expect(await told(p => p.z / 1000)).toBe(true);
    expect(await told(p => Math.round(p.z))).toBe(false);
  });
});

describe.skipIf(!hasExamples)("files of other projects, every value against a plain split", () => {
  it.each<[string, number, RegExp, number]>([
    ["freq_Zre_minusZim.csv", 1, /,/, -1],
    ["tab_decimal_comma.csv", 1, /\t/, 1],
    ["no_header_comma.csv", 0, /,/, 1],
    ["chinstruments.txt", 18, /,/, 1]
  ])("%s", async (file, skipped, separator, sign) => {
    const bytes = example(`plain-spectra/${file}`);
    const table = await readFileBytes(bytes, file);
    const lines = new TextDecoder().decode(bytes).split(/\r?\n/).slice(skipped);
    const plain = lines
      .filter(line => /^\s*[\d.]/.test(line))
      .map(line => line.split(separator).map(field => Number(field.replace(",", "."))));
    expect(table.rows).toBe(plain.length);
    expect(values(table, "frequency_hertz")).toEqual(plain.map(row => row[0]));
    expect(values(table, "real_impedance_ohm")).toEqual(plain.map(row => row[1]));
    expect(values(table, "imaginary_impedance_ohm")).toEqual(plain.map(row => sign * row[2]!));
  });
});
