import {describe, expect, it} from "vitest";
import {landWorkbook} from "../../../../src/formats/land/index.js";
import {cycleSheet, recordSheet, stepSheet, threeSheets} from "../../fixtures/land/workbooks.js";
import {xlsx} from "../../fixtures/land/xlsx.js";
import {codes, expectFacts, read, refusal} from "../expect.js";

const readNow = (bytes: Uint8Array) => landWorkbook.read(bytes, "small");

describe("sheets of a LAND workbook", () => {
  it("joins split record sheets in order, with and without a header in each (no real file behind it)", async () => {
    const [header, ...rows] = recordSheet();
    const sheets = {
      记录: [header!, ...rows.slice(0, 50)],
      "记录(3)": rows.slice(100),
      "记录(2)": [header!, ...rows.slice(50, 100)]
    };
    expectFacts(await read(xlsx(sheets), "land-workbook"));
    // The first may have no number while the second is 1.
    expectFacts(
      await read(
        xlsx({Record: sheets.记录, "Record(1)": sheets["记录(2)"], "Record(2)": sheets["记录(3)"]}),
        "land-workbook"
      )
    );
    expect(
      (await refusal(() => readNow(xlsx({Record: sheets.记录, "Record(3)": sheets["记录(3)"]})))).thing
    ).toContain("missing before");
  });

  it.each(["Record", "Record-Tab", "记录", "RECORD_TAB"])(
    "reads a workbook with the sheet %s alone",
    async name => {
      const table = await read(xlsx({[name]: recordSheet()}), "land-workbook");
      expectFacts(table);
      expect(table.metadata).toMatchObject({cycle_table_rows: null, step_table_rows: null});
    }
  );

  it("finds the records by their header where the sheet has another name", async () => {
    expectFacts(await read(xlsx({Sheet1: [["a title"], [], ...recordSheet()]}), "land-workbook"));
  });

  it("says that a cycle table without a header is left out", async () => {
    const sheets = {...threeSheets(), "Cycle-Tab": cycleSheet().slice(1)};
    expect(codes(await read(xlsx(sheets), "land-workbook"))).toContain("sheet-not-read");
    const notes = {"Step notes": [["the fan stopped"]], "Cycle notes": [["none"]], ...threeSheets()};
    const noted = await read(xlsx(notes), "land-workbook");
    expect(codes(noted)).not.toContain("sheet-not-read");
    expect(noted.metadata).toMatchObject({cycle_table_rows: 2, step_table_rows: 5});
    const blank = {...threeSheets(), "Cycle-Tab": []};
    expect(codes(await read(xlsx(blank), "land-workbook"))).not.toContain("sheet-not-read");
  });

  it("refuses a workbook without records and says which sheets it has", async () => {
    const without = xlsx({"Cycle-Tab": cycleSheet(), "Step-Tab": stepSheet()});
    expect(await refusal(() => readNow(without))).toMatchObject({
      category: "sheets",
      where: "small: Cycle-Tab, Step-Tab"
    });
    expect(await refusal(() => readNow(xlsx({"Record-Tab": recordSheet().slice(0, 1)})))).toMatchObject({
      category: "content"
    });
  });

  it("refuses two tests in one workbook, naming both sheets", async () => {
    const whole = recordSheet();
    const split = {"Record(1)": whole.slice(0, 5), "Record(2)": [whole[0]!, ...whole.slice(5)]};
    expectFacts(await read(xlsx(split), "land-workbook"));
    const two = {"Record-Tab 1": whole, "Record-Tab 2": whole};
    const {message} = await refusal(() => readNow(xlsx(two)));
    expect(message).toMatch(
      /start anew in "Record-Tab 2" .*two tests in one workbook \(small: Record-Tab 1, Record-Tab 2\)/
    );
  });

  it("refuses cells merged over several records, and lets a merged title be", async () => {
    const sheets = {"Record-Tab": recordSheet()};
    const {message} = await refusal(() => readNow(xlsx(sheets, {merged: ["O2:O4"]})));
    expect(message).toContain("(Record-Tab!O2:O4)");
    expectFacts(await read(xlsx(sheets, {merged: ["A1:B1"]}), "land-workbook"));
  });
});
