import {existsSync} from "node:fs";

const PLACES = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
];

/** Chromium where it usually lies, or where CHROMIUM names it. */
export const chromiumPath = PLACES.find((place): place is string => !!place && existsSync(place));
