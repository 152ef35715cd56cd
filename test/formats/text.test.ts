import fc from "fast-check";
import iconv from "iconv-lite";
import {describe, expect, it} from "vitest";
import {Refusal} from "../../src/formats/table.js";
import {
  decimalMark,
  decimalMarkOfRows,
  decode,
  fields,
  lines,
  parseNumber,
  separatorOf
} from "../../src/formats/text.js";

const utf8 = new TextEncoder();
const HEADER = "记录序号\t测试时间\t电压/V\t电流/mA\t工步类型\n1\t0:00:10\t3.7012\t0.1485\t搁置\n";

describe("decode", () => {
  it.each([
    ["UTF-8", utf8.encode(HEADER), "utf-8"],
    ["UTF-8 with mark", iconv.encode(HEADER, "utf-8", {addBOM: true}), "utf-8"],
    ["UTF-16 LE with mark", iconv.encode(HEADER, "utf-16le", {addBOM: true}), "utf-16le"],
    ["UTF-16 BE with mark", iconv.encode(HEADER, "utf-16be", {addBOM: true}), "utf-16be"],
    ["GB18030", iconv.encode(HEADER, "gb18030"), "gb18030"],
    ["GBK", iconv.encode(HEADER, "gbk"), "gb18030"]
  ])("reads %s", (_, bytes, encoding) => {
    expect(decode(bytes)).toEqual({text: HEADER, encoding});
  });

  it("gives back any text from each encoding", () => {
    const text = fc.string({unit: "grapheme"}).filter(t => !/[\0\ufffd\ufeff]/.test(t));
    fc.assert(
      fc.property(text, t => {
        expect(decode(iconv.encode(`a${t}`, "utf-16le", {addBOM: true})).text).toBe(`a${t}`);
      })
    );
    const chinese = fc.string({unit: fc.constantFrom(..."静置恒流充电放压循环工步时间容量abc123,.\t\n")});
    fc.assert(
      fc.property(chinese, t => {
        const bytes = iconv.encode(t, "gb18030");
        const {text: found, encoding} = decode(bytes);
        // A run of Chinese that happens to be valid UTF-8 too is read as UTF-8; the other way round it is exact.
        if (encoding === "gb18030") expect(found).toBe(t);
        expect(decode(utf8.encode(t))).toEqual({text: t, encoding: "utf-8"});
      })
    );
  });

  it("reads Western text where it is asked for", () => {
    expect(decode(iconv.encode("Länge (µm)", "latin1"), "file", "windows-1252").text).toBe("Länge (µm)");
  });

  it.each([
    ["UTF-8 read as GBK", iconv.decode(Buffer.from(utf8.encode(HEADER)), "gbk").replaceAll("\ufffd", "?")],
    ["搁置 alone", "State,鎼佺疆\n"],
    ["GBK read as Latin-1", iconv.decode(iconv.encode(HEADER, "gbk"), "latin1")]
  ])("refuses nonsense: %s", (_, text) => {
    expect(() => decode(utf8.encode(text), "a.txt")).toThrow(/mojibake.*a\.txt/);
  });

  it.each([
    "Länge µm °C äöüß",
    "Prüfung über Kühlkörper für Größe",
    "温度/℃,联通",
    "Zn–Mn 电池",
    "naïve café coöperate",
    "±µÅ²³"
  ])("takes %s for what it is", text => {
    expect(decode(utf8.encode(text)).text).toBe(text);
  });

  it("refuses binary content, lost characters and broken UTF-16, with the line", () => {
    expect(() => decode(utf8.encode("a\nb\0c"), "a.txt")).toThrow("a.txt, line 2");
    expect(() => decode(utf8.encode("a\nb\nc\ufffd"), "a.txt")).toThrow("a.txt, line 3");
    expect(() => decode(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]))).toThrow(Refusal);
    expect(() => decode(new Uint8Array([0x61, 0xff, 0xff, 0x0a]))).toThrow(Refusal);
  });

  it("names the line of a zero byte that begins it, and tells zeros at the end from binary content", () => {
    expect(() => decode(utf8.encode("a\n\0c\n"), "a.txt")).toThrow(/^encoding: zero bytes.*a\.txt, line 2/);
    expect(() => decode(utf8.encode("a\nb\n\0\0\0"), "a.txt")).toThrow(
      "truncated: it ends in 3 zero bytes: the writing was broken off (a.txt, line 3); copy it again"
    );
  });

  it("gives text or a refusal for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), bytes => {
        try {
          expect(typeof decode(bytes).text).toBe("string");
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      })
    );
  });
});

describe("lines", () => {
  it("ends lines at LF, CR LF, CR and CR CR LF", () => {
    expect(lines("a\nb\r\nc\rd\r\r\ne")).toEqual(["a", "b", "c", "d", "e"]);
    expect(lines("a\n\nb\n")).toEqual(["a", "", "b"]);
    expect(lines("a\r\n\r\nb\r\n")).toEqual(["a", "", "b"]);
    expect(lines("")).toEqual([""]);
  });

  it("agrees with a split for any text of one line end", () => {
    const text = fc.array(fc.string({unit: fc.constantFrom("a", ",", " ")}), {minLength: 1});
    for (const end of ["\n", "\r\n", "\r\r\n", "\r"])
      fc.assert(
        fc.property(text, parts => {
          fc.pre(!(end === "\r" && parts.includes("")));
          expect(lines(parts.map(part => part + end).join(""))).toEqual(parts);
        })
      );
  });

  it("takes time in proportion to the text", () => {
    expect(lines("\r".repeat(300_000)).length).toBeGreaterThan(100_000);
  });
});

describe("fields", () => {
  it("splits at the separator, quotes kept together", () => {
    expect(fields("a,b,,c", ",")).toEqual(["a", "b", "", "c"]);
    expect(fields('"a,b","say ""x""",c', ",")).toEqual(["a,b", 'say "x"', "c"]);
    expect(fields('"";', ";")).toEqual(["", ""]);
  });

  it("gives back what was quoted", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), {minLength: 1}), parts => {
        const line = parts.map(part => `"${part.replaceAll('"', '""')}"`).join(";");
        expect(fields(line, ";")).toEqual(parts);
      })
    );
  });

  it("refuses a quote that stays open, with its place", () => {
    expect(() => fields('a,"b', ",", "a.csv, line 7")).toThrow("a.csv, line 7");
  });

  it("finds the separator without being misled by decimal commas", () => {
    expect(separatorOf("a\tb;c,d")).toBe("\t");
    expect(separatorOf("a;1,5")).toBe(";");
    expect(separatorOf("a,b")).toBe(",");
    expect(separatorOf("a b")).toBe(null);
  });
});

describe("numbers", () => {
  it("reads every double back, with either mark", () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), value => {
        expect(parseNumber(String(value))).toBe(Number(String(value)));
        expect(parseNumber(String(value).replace(".", ","), ",")).toBe(Number(String(value)));
      })
    );
  });

  it.each(["", " ", "-", "1.2.3", "0x10", "1e", "1,2", "abc", "Infinity", "1e999", "1 2", "--1", "e5", "."])(
    "finds no number in %j",
    field => {
      expect(parseNumber(field)).toBeNaN();
    }
  );

  it("rejects long digits without a number in time", () => {
    expect(parseNumber(`${"1".repeat(200_000)}x`)).toBeNaN();
  });

  it("decides the mark over the whole file", () => {
    expect(decimalMark(["1", "2,5", "x,y", "1,234,567"])).toBe(",");
    expect(decimalMark(["1", "2.5", "a,b"])).toBe(".");
    expect(decimalMark(["1", "rest"])).toBe(".");
    expect(() => decimalMark(["1,5", "2.5"], "a.txt")).toThrow(/2\.5.*1,5.*a\.txt/);
  });

  it("names the first number whose mark departs from those before it", () => {
    const rows = [["t", "a.b"], ["1", "2,5"], [], ["3", "4,5", " 6.5 "], ["7.5"]];
    expect(() => decimalMarkOfRows(rows, (row, column) => `row ${row}, column ${column}`)).toThrow(
      'locale: "6.5" has a decimal point, numbers before it such as "2,5" a decimal comma (row 3, column 2); export'
    );
  });
});
