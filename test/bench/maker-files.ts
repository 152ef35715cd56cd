/** Long texts of cycling as the makers of cyclers write them; the layouts are those of test/formats/fixtures/makers. */
import {AH_A_STEP, hms, rowAt, clock, written} from "./reader-files.js";

interface Layout {
  head: string;
  row: (i: number) => string;
}

const joined = (fields: readonly (string | number)[], separator: string, end: string): string =>
  fields.join(separator) + end;
const three = (value: number): string =>
  value
    .toExponential(15)
    .replace(/e([+-])(\d+)$/, (_, sign: string, n: string) => `E${sign}${n.padStart(3, "0")}`);
const american = (second: number): string => {
  const [date, time] = clock(second).split(" ") as [string, string];
  const [year, month, day] = date.split("-") as [string, string, string];
  return `${month}/${day}/${year} ${time}`;
};
const way = (ampere: number): "charge" | "discharge" => (ampere > 0 ? "charge" : "discharge");

const EC_LAB = [
  ...["EC-Lab ASCII FILE", "Nb header lines : 8", "", "Galvanostatic Cycling with Potential Limitation", ""],
  ...["Acquisition started on : 05/28/2025 14:23:16.145", "Device : own"],
  "mode\tox/red\terror\tNs\ttime/s\t(Q-Qo)/mA.h\tcontrol/V/mA\tEwe/V\thalf cycle\tstep time/s\t<I>/mA\tcycle number\tTemperature/°C\t"
];

const LAYOUTS: Readonly<Record<string, Layout>> = {
  "biologic-mpt": {
    head: `${EC_LAB.join("\r\n")}\r\n`,
    row: i => {
      const r = rowAt(i);
      const numbers = [r.second, 1000 * r.ah, 1000 * r.ampere, r.volt].map(three);
      const after = [r.stepSecond, 1000 * r.ampere, r.cycle - 1, 25].map(three);
      return joined([1, r.ampere > 0 ? 1 : 0, 0, r.step % 2, ...numbers, 0, ...after], "\t", "\t\r\n");
    }
  },
  "neware-csv": {
    head: "DataPoint,Cycle Index,Step Index,Step Type,Time,Total Time,Current(mA),Voltage(mV),Capacity(mAh),Chg. Cap.(mAh),DChg. Cap.(mAh),Date,T1(?)\r\n",
    row: i => {
      const r = rowAt(i);
      const mah = 1000 * r.ah;
      const type = r.ampere > 0 ? "CC Chg" : "CC DChg";
      const [charged, discharged] = r.ampere > 0 ? [mah, 0] : [0, mah];
      return joined(
        [
          ...[r.record, r.cycle, 1 + (r.step % 2), type, hms(r.stepSecond), hms(r.second), 1000 * r.ampere],
          ...[(1000 * r.volt).toFixed(1), mah, charged, discharged, clock(r.second), 25]
        ],
        ",",
        ",\r\n"
      );
    }
  },
  "neware-csv, layered": {
    head: "Cycle Index,Chg. Cap.(Ah),DChg. Cap.(Ah)\n,Step Index,Step Number,Step Type,Step Time,Capacity(Ah)\n,,DataPoint,Time,Total Time,Current(A),Voltage(V),Capacity(Ah),Date\n",
    row: i => {
      const r = rowAt(i);
      const step = `${1 + (r.step % 2)},${r.step},${r.ampere > 0 ? "CC Chg" : "CC DChg"},02:46:40,0.1\n`;
      const record = joined(
        [
          ",",
          r.record,
          hms(r.stepSecond),
          hms(r.second),
          Math.abs(r.ampere),
          r.volt.toFixed(4),
          r.ah,
          clock(r.second)
        ],
        ",",
        "\n"
      );
      if (r.stepSecond > 0) return record;
      const opens = i === 0 || rowAt(i - 1).cycle !== r.cycle;
      const cycle = opens ? `${r.cycle},0.1,0.1${i === 0 ? "," : "\n,"}` : ",";
      return cycle + step + record;
    }
  },
  "arbin-csv": {
    head: "Data Point,Date Time,Test Time(s),Step Time(s),Step Index,Cycle Index,Current(A),Voltage(V),Charge Capacity(Ah),Discharge Capacity(Ah)\n",
    row: i => {
      const r = rowAt(i);
      const [charged, discharged] = r.ampere > 0 ? [r.ah, 0] : [AH_A_STEP, r.ah];
      return joined(
        [
          ...[r.record, `\t${american(r.second)}.558`, r.second, r.stepSecond, 1 + (r.step % 2), r.cycle],
          ...[r.ampere, r.volt.toFixed(6), charged, discharged]
        ],
        ",",
        "\n"
      );
    }
  },
  "maccor-text": {
    head: "Today's Date 08/16/2019  Date of Test:\t08/15/2019\tFilename:\town.078 Procedure: own.000\tComment/Barcode: x\r\nRec#\tCyc#\tStep\tTest (Sec)\tStep (Sec)\tAmp-hr\tWatt-hr\tAmps\tVolts\tState\tES\tDPt Time\t\r\n",
    row: i => {
      const r = rowAt(i);
      const state = {charge: "C", discharge: "D"}[way(r.ampere)];
      return joined(
        [
          ...[r.record, r.cycle, 1 + (r.step % 2), r.second, r.stepSecond, r.ah.toFixed(9), 0],
          ...[r.ampere, r.volt.toFixed(4), state, 0, american(r.second)]
        ],
        "\t",
        "\t\r\n"
      );
    }
  },
  "novonix-csv": {
    head: '[Summary]\r\nNovonix UHPC data file\r\nCell: own\r\n[End Summary]\r\n[Protocol]\r\n{"Version":"own","Steps":[1,2]}\r\n[End Protocol]\r\n[Data]\r\nDate and Time,Cycle Number,Step Type,Run Time (h),Step Time (h),Current (A),Potential (V),Capacity (Ah),Temperature (°C),Step Number,Step position\r\n',
    row: i => {
      const r = rowAt(i);
      const net = r.ampere > 0 ? r.ah : AH_A_STEP - r.ah;
      return joined(
        [
          ...[clock(r.second), r.cycle, r.ampere > 0 ? 1 : 2, r.second / 3600, r.stepSecond / 3600, r.ampere],
          ...[r.volt.toFixed(5), net, 25, r.step, 0]
        ],
        ",",
        "\r\n"
      );
    }
  },
  "basytec-text": {
    head: "~Resultfile from Basytec Battery Test System\r\n~\r\n~Name of Test: own\r\n~Time[h]\tDataSet\tt-Step[h]\tLine\tCommand\tU[V]\tI[A]\tAh[Ah]\tAh-Step\tT1[\ufffdC]\tCyc-Count\tState\t\r\n",
    row: i => {
      const r = rowAt(i);
      const net = r.ampere > 0 ? r.ah : AH_A_STEP - r.ah;
      const command = {charge: "Charge", discharge: "Discharge"}[way(r.ampere)];
      return joined(
        [
          ...[r.second / 3600, r.record, r.stepSecond / 3600, 1 + (r.step % 2), command, r.volt.toFixed(6)],
          ...[r.ampere, net, r.ah, 25, r.cycle, 1]
        ],
        "\t",
        "\t\r\n"
      );
    }
  }
};

export const MAKERS = Object.keys(LAYOUTS);

export function makerFile(file: string, maker: string, megabyte: number): string {
  const {head, row} = LAYOUTS[maker]!;
  return written(file, megabyte, head, row);
}
