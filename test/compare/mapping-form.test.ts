import {describe, expect, it} from "vitest";
import {mappingForm, readMapping} from "../../src/components/compare/mapping-form.js";
import {parseMapping} from "../../src/formats/mapping.js";
import {render} from "../../src/lib/element.js";

describe("the form of columns", () => {
  it("becomes the mapping that the command line and the manifest take", () => {
    const side = readMapping({
      "column.0": "time:h",
      "column.1": "voltage:mV",
      "column.2": "",
      "column.3": "minus-current:mA",
      sheet: "Data"
    });
    expect(side).toEqual({map: "time=#1:h, voltage=#2:mV, minus-current=#4:mA", sheet: "Data"});
    expect(parseMapping(side["map"]!)).toEqual({
      time: {column: "#1", unit: "h"},
      voltage: {column: "#2", unit: "mV"},
      "minus-current": {column: "#4", unit: "mA"}
    });
  });
  it("says what is chosen twice or not at all", () => {
    expect(() => readMapping({"column.0": "time:h", "column.1": "time:s"})).toThrow(
      /^mapping: time is chosen for two columns/
    );
    expect(() => readMapping({"column.0": ""})).toThrow(/^mapping: no column has a meaning yet/);
  });
  it("offers every unit that the mapping can read, over the first rows, heads as text", () => {
    const html = render(
      mappingForm({header: ["<i>t</i>", "#2"], preview: [["1", "2"]], sheet: null, sheets: []}, "a&b")
    );
    expect(html).toContain("&lt;i&gt;t&lt;/i&gt;");
    const choices = [...new Set([...html.matchAll(/option value="([^"]+)"/g)].map(m => m[1]!))];
    expect(choices.length).toBeGreaterThan(30);
    for (const choice of choices) {
      const [quantity, unit] = choice.split(":");
      const read = parseMapping(`${quantity}=#1${unit ? `:${unit}` : ""}`);
      expect(Object.values(read)[0], choice).toEqual({column: "#1", unit: unit ?? null});
    }
  });
});
