/** Files of other projects and where in them the rows and columns stand, by hand. */

export type Value = number | string | null;

interface Plain {
  file: string;
  format: string;
  /** Lines above the first row. */
  skip: number;
  separator: string | RegExp;
  /** First line behind the rows; the end of the file when left out. */
  to?: number;
  decimal?: ",";
  /** Our name → column from 0, and what its text becomes. */
  columns: Record<string, [column: number, of?: (text: string) => Value]>;
  keep?: (fields: string[]) => boolean;
}

export const number = (text: string): number => Number(text.trim());

const times = (factor: number) => (text: string) => number(text) * factor;

const hms = (text: string): number => {
  const [h, m, s] = text.split(":").map(Number) as [number, number, number];
  return h * 3600 + m * 60 + s;
};

const words = (text: string): string | null => text.trim() || null;

export const FILES: Plain[] = [
  {
    file: "biologic-mpt/gcpl_cycles_point_80header_cut.mpt",
    format: "biologic-mpt",
    skip: 80,
    separator: "\t",
    columns: {
      step_id: [6],
      test_time_second: [7],
      net_capacity_ah: [9, times(1e-3)],
      voltage_volt: [11],
      current_ampere: [23, times(1e-3)],
      capacity_ah: [27, times(1e-3)],
      cycle_count: [31]
    }
  },
  {
    file: "biologic-mpt/gcpl_point_86header_cut.mpt",
    format: "biologic-mpt",
    skip: 86,
    separator: "\t",
    columns: {test_time_second: [7], voltage_volt: [11], current_ampere: [21, times(1e-3)], cycle_count: [29]}
  },
  {
    file: "biologic-mpt/mb_comma_94header.mpt",
    format: "biologic-mpt",
    skip: 94,
    separator: "\t",
    decimal: ",",
    columns: {
      step_id: [6],
      test_time_second: [8],
      voltage_volt: [10],
      current_ampere: [11, times(1e-3)],
      net_capacity_ah: [13, times(1e-3)],
      capacity_ah: [24, times(1e-3)],
      cycle_count: [26]
    }
  },
  {
    file: "biologic-mpt/peis_point_61header.mpt",
    format: "biologic-mpt",
    skip: 61,
    separator: "\t",
    columns: {
      frequency_hertz: [0],
      real_impedance_ohm: [1],
      imaginary_impedance_ohm: [2, times(-1)],
      absolute_impedance_ohm: [3],
      phase_degree: [4],
      test_time_second: [5],
      voltage_volt: [6],
      current_ampere: [7, times(1e-3)],
      cycle_count: [10]
    }
  },
  {
    file: "biologic-mpt/peis_three_loops.mpt",
    format: "biologic-mpt",
    skip: 68,
    separator: "\t",
    columns: {frequency_hertz: [0], real_impedance_ohm: [1], imaginary_impedance_ohm: [2, times(-1)]}
  },
  {
    file: "gamry-dta/eispot_with_ocvcurve.DTA",
    format: "gamry-dta",
    skip: 0,
    separator: "\t",
    keep: fields => fields.length === 12 && /^\d+$/.test(fields[1]!) && fields[5] !== "",
    columns: {
      record_index: [1],
      test_time_second: [2],
      frequency_hertz: [3],
      real_impedance_ohm: [4],
      imaginary_impedance_ohm: [5],
      phase_degree: [8],
      dc_voltage_volt: [10]
    }
  },
  {
    file: "gamry-dta/chronoa_comma.dta",
    format: "gamry-dta",
    skip: 66,
    separator: "\t",
    decimal: ",",
    columns: {record_index: [1], test_time_second: [2], voltage_volt: [3], current_ampere: [4]}
  },
  {
    file: "scribner-z60/exampleDataAutolab.txt",
    format: "zview-z",
    skip: 11,
    separator: ",",
    columns: {frequency_hertz: [0], real_impedance_ohm: [4], imaginary_impedance_ohm: [5]}
  },
  {
    file: "autolab/data.P00",
    format: "spectrum-text",
    skip: 6,
    separator: "\t",
    columns: {frequency_hertz: [0], real_impedance_ohm: [1], imaginary_impedance_ohm: [2, times(-1)]}
  },
  {
    file: "ivium/data.idf",
    format: "ivium-data",
    skip: 168,
    to: 197,
    separator: /\s+/,
    columns: {real_impedance_ohm: [0], imaginary_impedance_ohm: [1], frequency_hertz: [2]}
  },
  {
    file: "neware/record_flat_cut.csv",
    format: "neware-csv",
    skip: 1,
    separator: ",",
    columns: {
      record_index: [0],
      cycle_count: [1],
      step_id: [2],
      step_type: [3, words],
      step_time_second: [4, hms],
      test_time_second: [5, hms],
      current_ampere: [6],
      voltage_volt: [7],
      step_cumulative_capacity_ah: [8],
      step_charging_capacity_ah: [10],
      step_discharging_capacity_ah: [12]
    }
  },
  {
    file: "neware/layered_cut.csv",
    format: "neware-csv",
    skip: 3,
    separator: ",",
    keep: fields => fields[0] === "" && fields[1] === "",
    columns: {
      record_index: [2],
      step_time_second: [3, hms],
      test_time_second: [4, hms],
      current_ampere: [5],
      voltage_volt: [6],
      step_cumulative_capacity_ah: [7]
    }
  },
  {
    file: "arbin/mits_csv_units.csv",
    format: "arbin-csv",
    skip: 1,
    separator: ",",
    columns: {
      record_index: [0],
      test_time_second: [2],
      step_time_second: [3],
      cycle_count: [4],
      step_id: [5],
      current_ampere: [9],
      voltage_volt: [10],
      schedule_charging_capacity_ah: [12],
      schedule_discharging_capacity_ah: [13]
    }
  },
  {
    file: "maccor/signed_seconds_cut.078",
    format: "maccor-text",
    skip: 2,
    separator: "\t",
    columns: {
      record_index: [0],
      cycle_count: [1],
      step_id: [2],
      test_time_second: [3],
      step_time_second: [4],
      step_cumulative_capacity_ah: [5],
      current_ampere: [7],
      voltage_volt: [8],
      step_state: [9, words]
    }
  },
  {
    file: "novonix/uhpc.csv",
    format: "novonix-csv",
    skip: 21,
    separator: ",",
    columns: {
      cycle_count: [1],
      test_time_second: [3, times(3600)],
      current_ampere: [5],
      voltage_volt: [6],
      net_capacity_ah: [7],
      temperature_t1_celsius: [8],
      step_count: [13]
    }
  },
  {
    file: "basytec/result.txt",
    format: "basytec-text",
    skip: 13,
    separator: "\t",
    columns: {
      test_time_second: [0],
      record_index: [1],
      step_time_second: [2],
      step_id: [5],
      step_type: [6, words],
      voltage_volt: [7],
      current_ampere: [8],
      net_capacity_ah: [10]
    }
  }
];
