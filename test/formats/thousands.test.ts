import {describe, expect, it} from "vitest";
import {readFileBytes} from "../../src/formats/recognise.js";
import {bytesOf, codes} from "./fixture.js";

const warned = async (text: string): Promise<boolean> =>
  codes(await readFileBytes(bytesOf(text), "own.csv")).includes("thousands");

describe("numbers that a locale may have grouped", () => {
  it.each([
    ["commas", "f/Hz;Z'/Ohm;Z''/Ohm\n10,000;950;-120\n1,000;1,010;-900\n100;1,950;-1,234\n"],
    ["points", "f/Hz\tZ'/Ohm\tZ''/Ohm\n10.000\t950\t-120\n1.000\t1.010\t-900\n100\t1.950\t-1.234\n"],
    ["a cycler", "Test Time / s;Voltage / V;Current / A\n999;3;1\n1,009;3;1\n1,019;3;1\n"]
  ])("are told: %s", async (_, text) => {
    expect(await warned(text)).toBe(true);
  });

  it.each([
    ["one field of another precision", "f;Z';Z''\n10,000;950,5;-120\n1,000;1,010;-900\n100;1,950;-1,234\n"],
    ["a plain thousand", "f;Z';Z''\n1000;1,250;-1,100\n100;1,500;-2,200\n10;1,900;-1,300\n"],
    ["three decimals throughout", "f;Z';Z''\n10,000;1,950;-1,120\n1,000;1,010;-1,900\n"],
    ["values below one", "f;Z';Z''\n10,000;0,950;-120\n1,000;1,010;-900\n100;1,950;-1,234\n"]
  ])("are not suspected: %s", async (_, text) => {
    expect(await warned(text)).toBe(false);
  });
});
