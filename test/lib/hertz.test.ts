import {expect, it} from "vitest";
import {inHertz} from "../../src/lib/hertz.js";

it("tells frequencies with three digits and the unit that suits them", () =>
  expect([0.01, 1, 50, 1e3, 2.5e4, 999.96, 1e6].map(inHertz)).toEqual([
    "0.01 Hz",
    "1 Hz",
    "50 Hz",
    "1 kHz",
    "25 kHz",
    "1000 Hz",
    "1 MHz"
  ]));
