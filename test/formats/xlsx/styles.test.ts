import {expect, it} from "vitest";
import {DATE, NUMBER, TIME} from "../../../src/formats/grid.js";
import {kindOfFormat, styleKinds} from "../../../src/formats/xlsx/styles.js";

it.each([
  ["h:mm:ss", TIME],
  ["[h]:mm:ss", TIME],
  ["[mm]:ss.0", TIME],
  ["[ss].00", TIME],
  ["[hh]:mm", TIME],
  ["d hh:mm:ss", TIME],
  ['d"-"hh:mm:ss', TIME],
  ["d/m h:mm", DATE],
  ["dd.mm.yyyy hh:mm", DATE],
  ["yyyy/m/d h:mm", DATE],
  ['yyyy"年"m"月"d"日"', DATE],
  ["[$-804]yyyy/mm/dd hh:mm:ss;@", DATE],
  ["mmm-yy", DATE],
  ["General", NUMBER],
  ["0.00_);[Red](0.00)", NUMBER],
  ['0.0 "hours"', NUMBER],
  ["#,##0.00E+00", NUMBER]
])("takes %s for kind %i", (code, kind) => {
  expect(kindOfFormat(code)).toBe(kind);
});

it("knows the formats that a workbook need not define", () => {
  const styles = (ids: number[]) =>
    styleKinds(
      `<styleSheet><cellXfs>${ids.map(id => `<xf numFmtId="${id}"/>`).join("")}</cellXfs></styleSheet>`
    );
  const all = styles(Array.from({length: 60}, (_, id) => id));
  const of = (kind: number) => all.flatMap((own, id) => (own === kind ? [id] : []));
  expect(of(TIME)).toEqual([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56]);
  expect(of(DATE)).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
  expect(
    styleKinds(
      '<numFmts><numFmt numFmtId="14" formatCode="0.0"/></numFmts><cellXfs><xf numFmtId="14"/><xf/></cellXfs>'
    )
  ).toEqual([NUMBER, NUMBER]);
});
