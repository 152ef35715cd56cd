import {expect, it} from "vitest";
import {ask, cell, rowOf} from "./by-hand.js";

it("layers are read at their day and temperature, with the standard error; currents within half an hour", async () => {
  const line = (temperature_celsius: number, day: number, thickness_nm: number) => ({
    ...{...rowOf("a"), temperature_celsius, day, thickness_nm}
  });
  const tables = {
    cells: [cell("a", "S23", "Cu")],
    claims: [
      {id: "figS17.temperature.high", value: "60"},
      {id: "figS17.time.4d", value: "4"}
    ],
    thickness: [
      ...[
        line(25, 4, 10),
        line(54, 4, 20),
        line(25, 7, 900),
        line(55, 4, 700),
        line(56, 4, 100),
        line(64, 4, 200)
      ],
      line(65, 4, 800)
    ]
  };
  // 10 and 20: mean 15, deviation √50, error 5. 100 and 200: 150 and 50.
  const near = (found: number[], expected: number[]): void =>
    found.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9));
  near(await ask("figS23.thickness.cu.rt.d4", tables), [10, 20]);
  near(await ask("figS23.thickness.cu.60c.d4", tables), [100, 200]);
  // The voltage of a hold is its median.
  const holds = {
    cells: [cell("a", "S26", "Cu"), cell("b", "S26", "W-Cu")],
    holds: [
      ...[9.4, 9.5, 10, 10.5, 10.6].map((time_hour, i) => ({
        ...{
          ...rowOf("a"),
          time_hour,
          current_microampere: [900, 1, 2, 6, 900][i]!,
          voltage_volt: i < 4 ? 0.5 : 0.9
        }
      })),
      {...rowOf("b", "W-Cu"), time_hour: 99, current_microampere: 7, voltage_volt: 0.4}
    ]
  };
  expect(await ask("figS26.current.cu.h10", holds)).toEqual([2, 2]);
  expect(await ask("figS26.voltage", holds)).toEqual([0.4, 0.5]);
  expect(await ask("figS26.duration", holds)).toEqual([99, 99]);
});
