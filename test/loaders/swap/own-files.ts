/**
 * Measured files of five families, as laboratories have them and as no file of this workbook is: other makers'
 * layouts, real lengths, values beyond every published window. Written from plain formulas of cell tests; nothing
 * here is shared with the reconstruction.
 */

export interface OwnFile {
  /** The cell of the manifest it takes the place of. */
  cell: string;
  file: string;
  text: string;
  /** What its row of the manifest says otherwise. */
  row: Record<string, string>;
}

/** The same sequence every time, between -1 and 1. */
function noise(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

const INTERVAL_SECOND = 30;
const HALF_CELL = {area: 0.5027, ampere: 0.000_25, halfCycleHour: 1, cycles: 45};

/** BDF: deposition and dissolution with an overpotential that grows beyond a tenth of a volt. */
function halfCell(): string {
  const next = noise(11);
  const rows = [
    "Test Time / s,Voltage / V,Current / A,Cycle Count / 1,Charging Capacity / Ah,Discharging Capacity / Ah"
  ];
  const records = (HALF_CELL.halfCycleHour * 3600) / INTERVAL_SECOND;
  let second = 0;
  const counted = {charge: 0, discharge: 0};
  for (let cycle = 1; cycle <= HALF_CELL.cycles; cycle++)
    for (const way of [-1, 1])
      for (let i = 0; i <= records; i++) {
        const share = i / records;
        const passed = (HALF_CELL.ampere * INTERVAL_SECOND) / 3600;
        // The last tenth of what was deposited does not come off; then the voltage rises far.
        const strips = way > 0 && share > 0.9 ? 0.6 * ((share - 0.9) / 0.1) ** 2 : 0;
        const dip = way < 0 ? 0.09 * Math.exp(-share * 60) : 0;
        const volt = way * (0.045 + 0.002 * cycle + dip + strips) + 0.0004 * next();
        if (i > 0) counted[way > 0 ? "charge" : "discharge"] += passed;
        rows.push(
          `${second.toFixed(1)},${volt.toFixed(5)},${(way * HALF_CELL.ampere).toFixed(7)},${cycle},${counted.charge.toFixed(9)},${counted.discharge.toFixed(9)}`
        );
        second += INTERVAL_SECOND;
      }
  return `${rows.join("\n")}\n`;
}

const pad = (n: number): string => String(n).padStart(2, "0");
const hms = (second: number): string =>
  `${Math.floor(second / 3600)}:${pad(Math.floor(second / 60) % 60)}:${pad(Math.floor(second) % 60)}`;

/** LAND text: a cell that fades fast, charged further and discharged deeper than the paper's. */
function fullCell(): string {
  const next = noise(23);
  const rows = [
    [
      "Record",
      "TestTime",
      "StepTime",
      "Voltage/V",
      "Current/mA",
      "Capacity/mAh",
      "SysTime",
      "Cycle-Index",
      "Step-Index",
      "Step-State"
    ].join("\t")
  ];
  let second = 0;
  let record = 0;
  let step = 0;
  for (let cycle = 1; cycle <= 60; cycle++)
    for (const way of [1, -1]) {
      step++;
      const milliampere = 0.3732;
      const milliamperehour = 1.45 * (1 - 0.008 * cycle) * (way > 0 ? 1 : 0.985);
      const last = Math.round((milliamperehour / milliampere) * 60);
      for (let i = 0; i <= last; i++) {
        const share = i / last;
        const volt = way > 0 ? 3.4 + 1.05 * share ** 1.3 : 4.35 - 1.6 * share ** 1.7 - 0.002 * cycle;
        rows.push(
          [
            ++record,
            hms(second),
            hms(i * 60),
            (volt + 0.001 * next()).toFixed(4),
            (way * milliampere).toFixed(4),
            (milliamperehour * share).toFixed(5),
            new Date(1_680_000_000_000 + 1000 * second).toISOString().slice(0, 19).replace("T", " "),
            cycle,
            step,
            way > 0 ? "C_CC" : "D_CC"
          ].join("\t")
        );
        second += 60;
      }
    }
  return `${rows.join("\r\n")}\r\n`;
}

/** Plain text with −Z″: electrolyte, an arc and a tail, far larger than those printed. */
function spectra(): string {
  const next = noise(37);
  const rows = ["freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm"];
  for (const growth of [1, 1.6, 2.4])
    for (let i = 0; i <= 60; i++) {
      const hertz = 10 ** (6 - i / 10);
      const arc = 400 * growth;
      const x = 2 * Math.PI * hertz * arc * 4e-8;
      const tail = 300 / Math.sqrt(2 * Math.PI * hertz);
      const real = 120 + arc / (1 + x * x) + tail;
      const imaginary = (arc * x) / (1 + x * x) + tail;
      rows.push(
        [hertz, real * (1 + 0.002 * next()), imaginary * (1 + 0.002 * next())]
          .map(v => v.toPrecision(7))
          .join("\t")
      );
    }
  return `${rows.join("\n")}\n`;
}

/** Any table, by a mapping: current that falls with the root of time and then rises again, for 120 h. */
function hold(): string {
  const next = noise(41);
  const rows = ["Zeit (h);Strom (µA);Spannung (mV)"];
  for (let i = 1; i <= 4000; i++) {
    const hour = (120 * i) / 4000;
    const microampere = (900 / Math.sqrt(1 + 5 * hour) + 0.6 * Math.max(0, hour - 80)) * (1 + 0.01 * next());
    rows.push(`${hour.toFixed(4)};${microampere.toFixed(3)};4200`.replaceAll(".", ","));
  }
  return `${rows.join("\r\n")}\r\n`;
}

/** Lengths in µm: the layer grows four times as far as the printed one. */
function thickness(): string {
  const next = noise(53);
  const rows = ["image,line,thickness (µm)"];
  for (const [day, mean] of [
    [1, 0.21],
    [4, 0.34],
    [7, 0.47]
  ] as const)
    for (let line = 1; line <= 45; line++)
      rows.push(
        `section_${day}d_${Math.ceil(line / 15)}.tif,${line},${(mean * (1 + 0.18 * next())).toFixed(4)}`
      );
  return `${rows.join("\n")}\n`;
}

const MEASURED = {provenance: "measured", format: "", note: "", instrument: "own"};

export const FAMILIES: Readonly<Record<string, () => OwnFile>> = {
  "half cell": () => ({
    ...{cell: "cu-cycling", file: "half-cells/cu-own.bdf.csv", text: halfCell()},
    row: {...MEASURED, side: ""}
  }),
  "full cell": () => ({
    ...{cell: "cu-full", file: "full-cells/cu-own.txt", text: fullCell()},
    row: {...MEASURED, instrument: "LAND CT3002A", side: ""}
  }),
  spectrum: () => ({
    ...{cell: "cu-spectra", file: "impedance/cu-own.txt", text: spectra()},
    row: {...MEASURED, side: "cycles=1 10 20"}
  }),
  hold: () => ({
    ...{cell: "cu-hold", file: "corrosion/cu-own.csv", text: hold()},
    row: {...MEASURED, side: "map=time=Zeit (h):h,current=Strom (µA):µA,voltage=Spannung (mV):mV"}
  }),
  thickness: () => ({
    ...{cell: "cu-thickness-rt", file: "corrosion/cu-own-thickness.csv", text: thickness()},
    row: {...MEASURED, side: ""}
  })
};
