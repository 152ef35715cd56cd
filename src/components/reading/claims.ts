import type {ClaimEntry} from "../../claims/entry.js";
import {render} from "../../lib/element.js";
import {publishedJson} from "../../lib/published.js";
import {siteRoot} from "../root.js";
import {told} from "../told.js";
import type {SitePaper} from "../site-paper.js";
import {Opened, plainClick} from "./open.js";
import {part} from "../../lib/part.js";

let ledger: Promise<Map<string, ClaimEntry>> | null = null;

/** The ledger at the root of the site, fetched once; the page of claims keeps it as the reader's assumptions make it. */
export function loadLedger(): Promise<Map<string, ClaimEntry>> {
  ledger ??= publishedJson<ClaimEntry[]>("claims.json").then(
    entries => new Map(entries.map(entry => [entry.id, entry]))
  );
  ledger.catch(() => {
    ledger = null;
  });
  return ledger;
}

/** A number that is a claim opens its card; where the ledger cannot be had, the link leads to its entry. */
export function claimCards(paper: SitePaper): void {
  const opened = new Opened("claim");
  document.addEventListener("click", event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a.cl[data-claim]");
    if (!link || !plainClick(event) || link.closest(".card")) return;
    event.preventDefault();
    if (opened.isOpenFrom(link)) return opened.close(true);
    void open(link, opened, paper).catch(() => location.assign(link.href));
  });
}

async function open(link: HTMLAnchorElement, opened: Opened, paper: SitePaper): Promise<void> {
  const [entries, {claimCard}, {reportLink}] = await Promise.all([
    loadLedger(),
    part(() => import("../claim-card.js")),
    part(() => import("../report.js")),
    paper.claims()
  ]);
  const entry = entries.get(link.dataset["claim"]!);
  if (!entry) throw new Error(`claims: "${link.dataset["claim"]}" is not in claims.json`);
  const holder = document.createElement("div");
  holder.innerHTML = render(claimCard(entry, {root: siteRoot(), closable: true, source: told("source")}));
  const report = reportLink(`Claim ${entry.id}`, `claims.html#${entry.id}`);
  if (report) holder.firstElementChild!.insertAdjacentHTML("beforeend", render(report));
  opened.show(holder.firstElementChild as HTMLElement, link);
}
