/** Columns of a VersaStudio segment block under our names, and the techniques its action numbers mean. */

/** Column of the file → our name and unit. Impedance is signed: capacitive is negative. */
export const COLUMNS: ReadonlyMap<string, [name: string, unit: string | null, integer?: true]> = new Map(
  Object.entries({
    "Segment #": ["segment", "1", true],
    "Point #": ["record_index", "1", true],
    "E(V)": ["voltage_volt", "V"],
    "I(A)": ["current_ampere", "A"],
    "Elapsed Time(s)": ["test_time_second", "s"],
    "ADC Sync Input(V)": ["adc_sync_input_volt", "V"],
    "Current Range": ["current_range_index", null, true],
    Status: ["status_bits", null, true],
    "E Applied(V)": ["applied_voltage_volt", "V"],
    "Frequency(Hz)": ["frequency_hertz", "Hz"],
    "E Real": ["ac_voltage_real_volt", "V"],
    "E Imag": ["ac_voltage_imaginary_volt", "V"],
    "I Real": ["ac_current_real_ampere", "A"],
    "I Imag": ["ac_current_imaginary_ampere", "A"],
    "Z Real": ["real_impedance_ohm", "ohm"],
    "Z Imag": ["imaginary_impedance_ohm", "ohm"],
    "E2 Status": ["e2_status_bits", null, true],
    "E2(V)": ["e2_voltage_volt", "V"],
    "E2 Real": ["e2_ac_voltage_real_volt", "V"],
    "E2 Imag": ["e2_ac_voltage_imaginary_volt", "V"],
    "Z2 Real": ["e2_real_impedance_ohm", "ohm"],
    "Z2 Imag": ["e2_imaginary_impedance_ohm", "ohm"],
    ActionId: ["action_id", null, true],
    // Volts or amperes, by what the action controls.
    "AC Amplitude": ["ac_amplitude", null]
  })
);

/** Pairs that hold one complex number: exactly 0 + 0i is how the file writes "no value". */
export const COMPLEX: readonly (readonly [string, string])[] = [
  ["ac_voltage_real_volt", "ac_voltage_imaginary_volt"],
  ["ac_current_real_ampere", "ac_current_imaginary_ampere"],
  ["real_impedance_ohm", "imaginary_impedance_ohm"],
  ["e2_ac_voltage_real_volt", "e2_ac_voltage_imaginary_volt"],
  ["e2_real_impedance_ohm", "e2_imaginary_impedance_ohm"]
];

/** Single columns whose 0 means "no value": there is no spectrum point at 0 Hz. */
export const ZERO_IS_MISSING: readonly string[] = ["frequency_hertz", "ac_amplitude"];

const CHRONOAMPEROMETRY = 3;
export const POTENTIOSTATIC_EIS = 21;
const CYCLIC_VOLTAMMETRY = 38;
export const OPEN_CIRCUIT = 41;

/** Names by action number; other numbers take the name from the action list. */
export const TECHNIQUES: ReadonlyMap<number, string> = new Map([
  [CHRONOAMPEROMETRY, "Chronoamperometry"],
  [POTENTIOSTATIC_EIS, "Potentiostatic EIS"],
  [CYCLIC_VOLTAMMETRY, "Cyclic Voltammetry (Multiple Cycles)"],
  [OPEN_CIRCUIT, "Open Circuit"]
]);

/** `Step Type` of BDF where it has a word for the technique. */
export const STEP_TYPES: ReadonlyMap<number, string> = new Map([
  [POTENTIOSTATIC_EIS, "EIS"],
  [OPEN_CIRCUIT, "OCV"]
]);
