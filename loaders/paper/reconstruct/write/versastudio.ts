/** VersaStudio `.par` files: blocks of `key=value` lines, all rows in one segment block, CRLF. */
import type {Hold} from "../corrosion/hold.js";
import type {Spectrum} from "../spectra/spectra.js";
import {significant} from "./number.js";

const COLUMNS = [
  "Segment #",
  "Point #",
  "E(V)",
  "I(A)",
  "Elapsed Time(s)",
  "ADC Sync Input(V)",
  "Current Range",
  "Status",
  "E Applied(V)",
  "Frequency(Hz)",
  "E Real",
  "E Imag",
  "I Real",
  "I Imag",
  "Z Real",
  "Z Imag",
  "E2 Status",
  "E2(V)",
  "E2 Real",
  "E2 Imag",
  "Z2 Real",
  "Z2 Imag",
  "ActionId",
  "AC Amplitude"
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], number>>;
type Action = Record<string, string | number>;

interface ParMetadata {
  comment: string;
  area_cm2: number;
}

/** Spectra, one action and one segment each; the actions' comments name the cycle. */
export function parOfSpectra(spectra: Spectrum[], amplitude_volt: number, metadata: ParMetadata): Uint8Array {
  const actions = spectra.map(({label, frequency_hertz}) => ({
    Comment: label,
    "Potential (V),Versus": "vs OC",
    "Potential (V),Value": 0,
    "Point Spacing": "Logarithmic",
    "Number of Points": frequency_hertz.length,
    "Amplitude (mV RMS)": significant(amplitude_volt * 1000),
    "Start Frequency (Hz)": significant(frequency_hertz[0]!),
    "End Frequency (Hz)": significant(frequency_hertz.at(-1)!),
    Segments: 1,
    ParentNode: "Common",
    Name: "Potentiostatic EIS"
  }));
  let time = 0;
  const rows = spectra.flatMap((spectrum, segment) =>
    spectrum.frequency_hertz.map((f, i): Row => {
      // A point takes a few periods, at least a fifth of a second.
      time += Math.max(0.2, 4 / f);
      const {re, im} = spectrum.impedance[i]!;
      const square = re * re + im * im;
      return {
        "Segment #": segment,
        "Elapsed Time(s)": Math.round(time * 1000) / 1000,
        "Current Range": 4,
        "Frequency(Hz)": f,
        "E Real": amplitude_volt,
        "I Real": (amplitude_volt * re) / square,
        "I Imag": (-amplitude_volt * im) / square,
        "Z Real": re,
        "Z Imag": im,
        ActionId: 21,
        "AC Amplitude": amplitude_volt
      };
    })
  );
  return file(actions, rows, metadata);
}

export function parOfHold(
  {time_second, current_ampere, voltage_volt}: Hold,
  metadata: ParMetadata
): Uint8Array {
  const action = {
    "Duration (s)": time_second.at(-1)!,
    "Potential (V),Versus": "vs Ref",
    "Potential (V),Value": voltage_volt,
    Segments: 1,
    ParentNode: "Common",
    Name: "Chronoamperometry"
  };
  const rows = time_second.map((t, i): Row => ({
    "Segment #": 0,
    "E(V)": voltage_volt,
    "I(A)": current_ampere[i]!,
    "Elapsed Time(s)": t,
    "Current Range": 6,
    "E Applied(V)": voltage_volt,
    ActionId: 3
  }));
  return file([action], rows, metadata);
}

function file(actions: Action[], rows: Row[], {comment, area_cm2}: ParMetadata): Uint8Array {
  const common: Action = {
    "Working Electrode Area (cm2)": area_cm2,
    "Reference Electrode": "(unspecified) (0 Volts)",
    Segments: 0,
    Name: "Common",
    Comment: comment
  };
  const text = rows.map((row, point) =>
    COLUMNS.map(name => significant(name === "Point #" ? point : (row[name] ?? 0))).join(",")
  );
  const lines = [
    ...block("Application", {Name: "VersaStudio", Version: "2.61"}),
    ...block("Action0", common),
    ...block("Instrument", {Type: "PMC-200", Model: "PARSTAT MC", SN: "reconstructed"}),
    ...actions.flatMap((action, i) => block(`Action${i + 1}`, action)),
    "<Segment1>",
    "Type=2",
    "Version=1",
    `Definition=${COLUMNS.join(", ")}, 0`,
    ...text,
    "</Segment1>",
    ""
  ];
  return new TextEncoder().encode(lines.join("\r\n"));
}

const block = (tag: string, settings: Action): string[] => [
  `<${tag}>`,
  ...Object.entries(settings).map(([key, value]) => `${key}=${value}`),
  `</${tag}>`,
  ""
];
