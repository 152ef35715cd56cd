import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../../src/formats/recognise.js";
import {landText} from "../../../src/formats/land/index.js";
import {clockText, facts, hms} from "../fixtures/land/protocol.js";
import {
  chineseText,
  delimited,
  EIGHT_HEADER,
  eightColumns,
  encoded,
  indexType,
  type Coding
} from "../fixtures/land/texts.js";
import {recordSheet} from "../fixtures/land/workbooks.js";
import {codes, expectFacts, numbers, read, refusal, strings} from "./expect.js";

const bare = {steps: false, states: false};
const CODINGS: Coding[] = ["utf-8", "utf-8-bom", "utf-16le-bom", "utf-16be-bom", "gb18030"];

describe("LAND text export (no real file behind any of these layouts)", () => {
  it.each([
    ["with a header of other names", eightColumns(EIGHT_HEADER)],
    ["without header", eightColumns(null)],
    ["with trailing tabs", eightColumns(EIGHT_HEADER, {trailing: "\t\t"})],
    ["with LF", eightColumns(null, {end: "\n"})],
    ["with decimal commas", eightColumns(EIGHT_HEADER, {comma: true})],
    ["with decimal commas and semicolons", eightColumns(null, {comma: true, separator: ";"})]
  ])("reads eight columns in fixed order %s", async (_, text) => {
    const table = await read(encoded(text, "utf-8"), "land-text");
    expectFacts(table, bare);
    expect(strings(table, "system_time")[3]).toBe(clockText(facts()[3]!.testSecond));
    expect(numbers(table, "energy_wh")[20]).toBeCloseTo(facts()[20]!.energyMilliwattHour / 1000, 8);
  });

  it.each([
    ["commas", indexType()],
    ["semicolons and decimal commas", indexType({separator: ";", comma: true})],
    ["tabs", indexType({separator: "\t"})]
  ])("reads the index type with %s, titles and recurring headers", async (_, text) => {
    expectFacts(await read(encoded(text, "utf-8"), "land-text"), {steps: false});
  });

  it("is not misled by a semicolon in a title", async () => {
    const text = indexType().replace("Channel 003-7", "Channel 003-7; second try");
    expectFacts(await read(encoded(text, "utf-8"), "land-text"), {steps: false});
  });

  it.each(CODINGS)("reads Chinese headers, h, A, mV and µAh in %s", async coding => {
    const table = await read(encoded(chineseText(), coding), "land-text");
    const wanted = facts();
    expect(table.rows).toBe(wanted.length);
    expect(table.metadata.encoding).toBe(coding.replace("-bom", ""));
    expect(strings(table, "step_state")[0]).toBe("搁置");
    expect(strings(table, "step_type").at(-1)).toBe("CC_CHG");
    expect(numbers(table, "cycle_count")).toEqual(wanted.map(f => f.cycle));
    numbers(table, "test_time_second").forEach((s, i) => expect(s).toBeCloseTo(wanted[i]!.testSecond, 0));
    numbers(table, "voltage_volt").forEach((v, i) => expect(v).toBeCloseTo(wanted[i]!.voltageVolt, 6));
    numbers(table, "current_ampere").forEach((a, i) =>
      expect(a).toBeCloseTo(wanted[i]!.currentMilliampere / 1000, 8)
    );
  });

  it("reads a record sheet saved as CSV", async () => {
    const rows = recordSheet({testTime: hms, stepTime: hms, clock: clockText});
    expectFacts(await read(encoded(delimited(rows), "utf-8"), "land-text"));
  });

  it("refuses Chinese text that was decoded wrongly before", async () => {
    const gbk = new TextDecoder("gbk").decode(encoded(chineseText(), "utf-8")).replaceAll("\ufffd", "?");
    expect(await refusal(() => landText.read(encoded(gbk, "utf-8"), "small"))).toMatchObject({
      category: "encoding"
    });
    const latin = new TextDecoder("latin1").decode(encoded(chineseText(), "gb18030"));
    expect(await refusal(() => landText.read(encoded(latin, "utf-8"), "small"))).toMatchObject({
      category: "encoding"
    });
  });

  it("refuses mixed decimal marks, naming both", async () => {
    const mixed = eightColumns(null, {comma: true}).replace("21600,0", "21600.0");
    const {thing, where} = await refusal(() => landText.read(encoded(mixed, "utf-8"), "small"));
    expect(thing).toMatch(/^"21600\.0" has a decimal point/);
    const line = mixed.slice(0, mixed.indexOf("21600.0")).split("\n").length;
    expect(where).toBe(`small, line ${line}, column 2`);
  });

  it("warns of a file that ends within its last field", async () => {
    const text = eightColumns(EIGHT_HEADER);
    expect(codes(await read(encoded(text.slice(0, -4), "utf-8"), "land-text"))).toContain(
      "no-final-line-end"
    );
  });

  it.each<Coding>(["utf-8", "utf-16le-bom", "utf-16be-bom"])(
    "recognises a long file with CR alone in %s",
    async coding => {
      const text = eightColumns(EIGHT_HEADER, {end: "\r"});
      const rows = text.slice(text.indexOf("\r") + 1);
      const table = await read(encoded(text + rows.repeat(40), coding), "land-text");
      expect(table.rows).toBe(41 * facts().length);
    }
  );

  it("recognises a file it refuses for two decimal marks, an open quote or lost characters", async () => {
    const mixed = eightColumns(null, {comma: true}).replace("21600,0", "21600.0");
    const open = indexType().replace("Channel 003-7", '"Channel 003-7');
    const lost = indexType().replace("Channel", "Channel \ufffd");
    for (const [text, category] of [
      [mixed, "locale"],
      [open, "syntax"],
      [lost, "encoding"]
    ] as const)
      expect(await refusal(() => readFileBytes(encoded(text, "utf-8"), "small"))).toMatchObject({category});
    // The decimal mark is sought before: an open quote is named there too.
    const lines = eightColumns(null, {comma: true}).split("\r\n");
    const third = lines.map((line, i) => (i === 2 ? `"${line}` : line)).join("\r\n");
    expect((await refusal(() => landText.read(encoded(third, "utf-8"), "small"))).where).toMatch(
      /^small, line 3\b/
    );
  });

  it("refuses a header among the records that says something else", async () => {
    const text = indexType();
    const header = text.split("\r\n").find(line => line.startsWith("Index"))!;
    const again = `${text}${header.replace("Current/mA", "Current/A")}\r\n`;
    expect(await refusal(() => read(encoded(again, "utf-8"), "land-text"))).toMatchObject({
      category: "header",
      where: `small, line ${again.split("\r\n").length - 1}`
    });
  });

  it("refuses a line of more fields than any table has", async () => {
    const text = eightColumns(EIGHT_HEADER).replace("\r\n", `${"\t".repeat(70_000)}\r\n`);
    expect(await refusal(() => landText.read(encoded(text, "utf-8"), "small"))).toMatchObject({
      category: "shape",
      where: "small, line 1"
    });
  });

  it("refuses a unit in capitals rather than read mA as megaampere", async () => {
    const text = indexType().replaceAll("Current/mA", "CURRENT/MA");
    expect(await refusal(() => read(encoded(text, "utf-8"), "land-text"))).toMatchObject({category: "unit"});
  });

  it.each([
    ["ms", 0.009],
    ["Min.", 540],
    ["D", 777_600]
  ])("takes 9 %s under TestTime for %d s", async (unit, second) => {
    const text = `Record\tTestTime/${unit}\tVoltage/V\tCurrent/mA\n1\t9\t3\t1\n`;
    expect([...numbers(await read(encoded(text, "utf-8"), "land-text"), "test_time_second")]).toEqual([
      second
    ]);
  });

  it.each<Coding>(["utf-16le-bom", "utf-16be-bom"])(
    "refuses %s that ends within a character",
    async coding => {
      const bytes = encoded(eightColumns(EIGHT_HEADER), coding);
      expect(await refusal(() => readFileBytes(bytes.subarray(0, -1), "small"))).toMatchObject({
        category: "truncated"
      });
    }
  );

  it("says of rows that lack their last fields", async () => {
    const text =
      "Index\tTestTime/s\tVoltage/V\tCurrent/mA\tState\n1\t1\t3\t1\tC\n2\t2\t3\t1\n3\t3\t3\t1\tC\n";
    const {warnings} = await read(encoded(text, "utf-8"), "land-text");
    expect(warnings).toContainEqual(expect.objectContaining({code: "short-rows", where: "small, line 3"}));
  });

  it("says when nothing tells charge from discharge", async () => {
    const text = eightColumns(EIGHT_HEADER)
      .replaceAll("-", "")
      .replace(/\d{8} /g, "2024-01-01 ");
    expect(codes(await read(encoded(text, "utf-8"), "land-text"))).toContain("unsigned-current");
  });

  it("says when it cannot read the clock, and which of two like columns it takes", async () => {
    const text = indexType().replace(/(\d{4})-(\d\d)-(\d\d) /g, "$3.$2.$1 ");
    const table = await read(encoded(text.replaceAll("SCapacity/mAh/g", "Voltage/V"), "utf-8"), "land-text");
    expect(codes(table)).toEqual(expect.arrayContaining(["unread-clock", "second-column"]));
    expect(numbers(table, "voltage_volt")).not.toEqual(numbers(table, "voltage_v"));
  });

  it("names line and column of what is no number", async () => {
    const text = eightColumns(EIGHT_HEADER).replace("\t0.043333", "\t0.04e333");
    expect(await refusal(() => landText.read(encoded(text, "utf-8"), "small"))).toMatchObject({
      where: expect.stringMatching(/^small, line \d+/)
    });
  });
});
