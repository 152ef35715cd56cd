/** What is cited: the workbook as published, or as the draft it is without data/publication.json. */
interface Person {
  given: string;
  family: string;
  /** 0000-0002-1825-0097 */
  orcid?: string;
  affiliations?: string[];
}

/** An edition that stays reachable beside the present one. */
interface Edition {
  version: string;
  date: string;
  doi?: string;
  /** folder it is served from, with its last slash */
  address?: string;
}

export interface Publication extends Edition {
  title: string;
  abstract?: string;
  authors: Person[];
  data_set_doi?: string;
  /** address of the folder the site is served from, with its last slash */
  base_address?: string;
  repository?: string;
  contact?: string;
  funding?: {funder: string; award?: string}[];
  /** SPDX identifiers */
  licences: {code: string; data: string};
  earlier?: Edition[];
}

/** What stands for a publication until there is one. */
interface Draft {
  title: string;
  /** who is named when no person is */
  group: string;
  version: string;
  licences: Publication["licences"];
}

/** One of the two; `published` tells which. */
export type Issue = ({published: true} & Publication) | ({published: false} & Draft);

/** What the workbook is called in short: its title up to the first colon. */
export const nameOf = ({title}: Issue): string => title.split(":")[0]!;

/** "version 1.1.0, 31 January 2027", or that nothing is published yet. */
export const editionOf = (issue: Issue): string =>
  issue.published
    ? `version ${issue.version}, ${longDate(issue.date)}`
    : `unpublished draft of version ${issue.version}`;

const MONTHS = "January February March April May June July August September October November December".split(
  " "
);

/** 2027-01-31 → 31 January 2027 */
export function longDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day} ${MONTHS[month! - 1]} ${year}`;
}

/** Digits of an ORCID end in one computed from the others (ISO 7064, 11-2). */
export function isOrcid(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(text)) return false;
  const digits = text.replaceAll("-", "");
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? "X" : String(check));
}

/** 10.1002/adma.202410948, without address or prefix before it. */
export const isDoi = (text: string): boolean => /^10\.\d{4,9}(\.\d+)*\/[^\s"<>]+$/.test(text);

/** 1.2.0 or 1.2.0-rc.1 */
export const isVersion = (text: string): boolean =>
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z.-]+)?$/.test(text);

/** Negative when `a` comes before `b`; what follows a hyphen comes before the version itself. */
export function compareVersions(a: string, b: string): number {
  const parts = (text: string): [number[], string] => {
    const [numbers = "", ...tail] = text.split("-");
    return [numbers.split(".").map(Number), tail.join("-")];
  };
  const [[m, x], [n, y]] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i++) if (m[i] !== n[i]) return m[i]! - n[i]!;
  if (x === y) return 0;
  if (x === "") return 1;
  if (y === "") return -1;
  return x.localeCompare(y, "en", {numeric: true});
}
