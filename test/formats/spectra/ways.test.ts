import {describe, expect, it} from "vitest";
import {readSpectra} from "../../../src/models/impedance/read.js";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {bytesOf, codes} from "../fixture.js";
import {points, written} from "./written.js";

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
