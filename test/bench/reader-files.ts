/** Large files of cycling, written row by row: LAND text, BDF and a LAND workbook. */
import {closeSync, openSync, writeFileSync, writeSync} from "node:fs";
import {zipSync, strToU8} from "fflate";

interface Row {
  record: number;
  second: number;
  stepSecond: number;
  volt: number;
  ampere: number;
  ah: number;
  cycle: number;
  step: number;
  state: string;
}

const RECORDS_A_STEP = 500;
const INTERVAL_SECOND = 20;
const AMPERE = 0.000_251_3;

/** Charge, discharge and again, with a voltage that never repeats. */
export function rowAt(i: number): Row {
  const step = Math.floor(i / RECORDS_A_STEP);
  const inStep = i % RECORDS_A_STEP;
  const sign = step % 2 === 0 ? 1 : -1;
  const share = inStep / RECORDS_A_STEP;
  return {
    record: i + 1,
    second: i * INTERVAL_SECOND,
    stepSecond: inStep * INTERVAL_SECOND,
    volt: 3.3 + sign * 0.4 * Math.sqrt(share) + 0.01 * Math.sin(i * 1.7),
    ampere: sign * AMPERE,
    ah: (AMPERE * inStep * INTERVAL_SECOND) / 3600,
    cycle: Math.floor(step / 2) + 1,
    step: step + 1,
    state: sign > 0 ? "C_CC" : "D_CC"
  };
}

/** Passed in a whole step. */
export const AH_A_STEP = (AMPERE * RECORDS_A_STEP * INTERVAL_SECOND) / 3600;

const pad = (n: number): string => String(n).padStart(2, "0");
export const hms = (second: number): string =>
  `${Math.floor(second / 3600)}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`;
export const clock = (second: number): string =>
  new Date(1_650_000_000_000 + second * 1000).toISOString().slice(0, 19).replace("T", " ");

export function written(file: string, megabyte: number, head: string, row: (i: number) => string): string {
  const handle = openSync(file, "w");
  let left = megabyte * 1e6 - writeSync(handle, head);
  for (let i = 0; left > 0;) {
    let block = "";
    for (const to = i + 5000; i < to; i++) block += row(i);
    left -= writeSync(handle, block);
  }
  closeSync(handle);
  return file;
}

const LAND_HEADS = [
  ...["Record", "TestTime", "StepTime", "Voltage/V", "Current/mA", "Capacity/mAh", "SpeCap/mAh/g"],
  ...["Energy/mWh", "SysTime", "Cycle-Index", "Step-Index", "Step-State"]
];

export const landFile = (file: string, megabyte: number): string =>
  written(file, megabyte, `${LAND_HEADS.join("\t")}\r\n`, i => {
    const r = rowAt(i);
    const mah = 1000 * r.ah;
    return `${r.record}\t${hms(r.second)}\t${hms(r.stepSecond)}\t${r.volt.toFixed(4)}\t${(1000 * r.ampere).toFixed(4)}\t${mah.toFixed(6)}\t${(mah / 0.0123).toFixed(3)}\t${(mah * r.volt).toFixed(6)}\t${clock(r.second)}\t${r.cycle}\t${r.step}\t${r.state}\r\n`;
  });

const BDF_HEADS = [
  ...["Test Time / s", "Voltage / V", "Current / A", "Unix Time / s", "Cycle Count / 1", "Step Count / 1"],
  ...["Charging Capacity / Ah", "Discharging Capacity / Ah", "Ambient Temperature / degC", "Step Type"]
];

export const bdfFile = (file: string, megabyte: number): string =>
  written(file, megabyte, `${BDF_HEADS.join(",")}\n`, i => {
    const r = rowAt(i);
    const passed = AMPERE * ((RECORDS_A_STEP * INTERVAL_SECOND) / 3600);
    const [charged, discharged] =
      r.ampere > 0
        ? [(r.cycle - 1) * passed + r.ah, (r.cycle - 1) * passed]
        : [r.cycle * passed, (r.cycle - 1) * passed + r.ah];
    return `${(r.second + 0.125).toFixed(3)},${r.volt.toFixed(6)},${r.ampere.toFixed(7)},${(1.65e9 + r.second + 0.125).toFixed(3)},${r.cycle},${r.step},${charged.toFixed(10)},${discharged.toFixed(10)},${(25 + 0.1 * Math.sin(i)).toFixed(2)},${r.ampere > 0 ? "CC_CHG" : "CC_DCH"}\n`;
  });

const DAY_SECOND = 86_400;
/** A spreadsheet shows below a day as a time, above as a text `D-hh:mm:ss`. */
function timeCell(name: string, second: number): string {
  if (second < DAY_SECOND) return `<c r="${name}" s="1"><v>${second / DAY_SECOND}</v></c>`;
  const text = `${Math.floor(second / DAY_SECOND)}-${pad(Math.floor(second / 3600) % 24)}:${pad(Math.floor(second / 60) % 60)}:${pad(second % 60)}`;
  return `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

const WORKBOOK_HEADS = [...LAND_HEADS.slice(0, 8), ...LAND_HEADS.slice(9)];

export function workbookFile(file: string, rows: number): string {
  const letters = "ABCDEFGHIJK";
  const text = (name: string, value: string): string =>
    `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const number = (name: string, value: string | number): string => `<c r="${name}"><v>${value}</v></c>`;
  const parts: Uint8Array[] = [
    strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${WORKBOOK_HEADS.map((head, k) => text(`${letters[k]}1`, head)).join("")}</row>`
    )
  ];
  for (let i = 0; i < rows;) {
    let block = "";
    for (const to = Math.min(rows, i + 5000); i < to; i++) {
      const r = rowAt(i);
      const mah = 1000 * r.ah;
      const n = i + 2;
      block += `<row r="${n}">${number(`A${n}`, r.record)}${timeCell(`B${n}`, r.second)}${timeCell(`C${n}`, r.stepSecond)}${number(`D${n}`, r.volt.toFixed(4))}${number(`E${n}`, (1000 * r.ampere).toFixed(4))}${number(`F${n}`, mah.toFixed(6))}${number(`G${n}`, (mah / 0.0123).toFixed(3))}${number(`H${n}`, (mah * r.volt).toFixed(6))}${number(`I${n}`, r.cycle)}${number(`J${n}`, r.step)}${text(`K${n}`, r.state)}</row>`;
    }
    parts.push(strToU8(block));
  }
  parts.push(strToU8("</sheetData></worksheet>"));
  const sheet = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    sheet.set(part, at);
    at += part.length;
  }
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006/relationships";
  writeFileSync(
    file,
    zipSync(
      {
        "[Content_Types].xml": strToU8(
          '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'
        ),
        "_rels/.rels": strToU8(
          `<?xml version="1.0"?><Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
        ),
        "xl/workbook.xml": strToU8(
          `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="Record-Tab" sheetId="1" r:id="rId1"/></sheets></workbook>`
        ),
        "xl/_rels/workbook.xml.rels": strToU8(
          `<?xml version="1.0"?><Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`
        ),
        "xl/styles.xml": strToU8(
          '<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="21" applyNumberFormat="1"/></cellXfs></styleSheet>'
        ),
        "xl/worksheets/sheet1.xml": sheet
      },
      {level: 1}
    )
  );
  return file;
}
