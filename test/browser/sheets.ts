import {getDocument, type PDFDocumentProxy} from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a sheet of paper carries. */
export interface Sheet {
  /** Share of the height between its margins that stays empty below its last line. */
  blank: number;
  /** Its first line and its last, without spaces. */
  first: string;
  last: string;
}

/** Margins at the head and the foot of a sheet (styles/print.css), points. */
const MARGIN = (15 / 25.4) * 72;
/** Letters of one line stand no further apart in height than this, points: exponents and indices. */
const ONE_LINE = 4;

interface Letters {
  text: string;
  /** Height of the line they stand on over the lower edge, points. */
  y: number;
}

/** Reads the sheets of a PDF by the places of its text. */
export async function sheetsOf(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocument({data: new Uint8Array(pdf), verbosity: 0}).promise;
  try {
    const numbers = Array.from({length: document.numPages}, (_, i) => i + 1);
    return await Promise.all(numbers.map(number => sheet(document, number)));
  } finally {
    await document.destroy();
  }
}

async function sheet(document: PDFDocumentProxy, number: number): Promise<Sheet> {
  const page = await document.getPage(number);
  const {items} = await page.getTextContent();
  const letters = items.flatMap((item): Letters[] =>
    "str" in item && item.str.trim() ? [{text: item.str, y: item.transform[5] as number}] : []
  );
  const heights = letters.map(({y}) => y);
  const [lowest, highest] = [Math.min(...heights), Math.max(...heights)];
  const line = (at: number): string =>
    letters
      .filter(({y}) => Math.abs(y - at) < ONE_LINE)
      .map(({text}) => text)
      .join("")
      .replace(/\s/g, "");
  const height = page.view[3]!;
  return {
    blank: letters.length ? Math.max(0, lowest - MARGIN) / (height - 2 * MARGIN) : 1,
    first: letters.length ? line(highest) : "",
    last: letters.length ? line(lowest) : ""
  };
}
