import {ROOT} from "../lib/published.js";
import {fetchBytes} from "../lib/fetching.js";
import {notice} from "./notice.js";
import {reload} from "./reload.js";

/** The site is asked at most this often which build it is. */
const REST_MS = 20_000;
const BUILD = /^[0-9a-f]{64}$/;

/**
 * Notices that the site was published anew under the open page: when the page is looked at again, and when something
 * of it did not come as published. Settings stand in the address and notes in the browser, so a reload keeps both.
 */
export function republished(): void {
  const own = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content;
  if (!own) return;
  let asked = -Infinity;
  const look = async (): Promise<void> => {
    if (performance.now() - asked < REST_MS) return;
    asked = performance.now();
    const said = await fetchBytes("build.txt", {
      address: new URL("build.txt", ROOT).href,
      bytes: 65,
      cache: "no-store"
    }).catch(() => null);
    const build = said ? new TextDecoder().decode(said).trim() : own;
    if (BUILD.test(build) && build !== own)
      notice(
        "published",
        "This workbook was published anew after this page was opened. Reloading brings both into step and keeps your settings and notes.",
        {label: "Reload", run: reload}
      );
  };
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void look();
  });
  for (const kind of ["amiss", "online", "unhandledrejection"]) addEventListener(kind, () => void look());
}
