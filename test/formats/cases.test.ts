/** Small inputs that once failed, each with its right answer; they stand beside the checkout on some machines. */
import {existsSync, readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {parseCircuit} from "../../src/models/impedance/circuit.js";
import {fit} from "../../src/models/impedance/fit.js";
import {readSpectra} from "../../src/models/impedance/read.js";

const folder = fileURLToPath(new URL("../../../shared/formats/cases/", import.meta.url));
const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(folder + path));

describe.skipIf(!existsSync(folder))("inputs that failed", () => {
  it.each([
    ["12-minus-zim-and-plain-spectra/a_minus_Zim.csv", [200]],
    ["12-minus-zim-and-plain-spectra/d_f_Zp_Zpp.csv", [200]],
    ["12-minus-zim-and-plain-spectra/f_no_header.csv", [200]],
    ["12-minus-zim-and-plain-spectra/h_mod_phase.csv", [200]],
    ["13-two-sweeps-one-file/two_down.txt", [200, 400]],
    ["13-two-sweeps-one-file/down_up.txt", [200, 400]],
    ["14-zview-variants/err_points.z", [200]],
    ["17-bdf-eis/b.bdf.csv", [200]],
    ["17-bdf-eis/c.bdf.csv", [200]]
  ])("%s: 100 Ω and arcs of %j Ω", async (file, arcs) => {
    const {spectra} = await readSpectra(bytes(file), file);
    expect(spectra).toHaveLength(arcs.length);
    const circuit = parseCircuit("R0-p(R1,C1)");
    spectra.forEach(({spectrum}, i) => {
      const [r0, r1] = fit(circuit, spectrum, {}).parameters.map(({value}) => value);
      expect(r0).toBeCloseTo(100, 0);
      expect(r1).toBeCloseTo(arcs[i]!, 0);
    });
  });
});
