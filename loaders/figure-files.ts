import {readdirSync} from "node:fs";
import {root} from "./paths.js";

/** A figure module is any (fig|table|model)-*.ts below src/paper/figures; its file name is its id. */
const FIGURE_FILE = /(?:^|\/)((?:fig|table|model)-[a-z0-9-]+)\.ts$/;
export const FOLDER = "paper/figures";

/** Every figure module by its id, as a path below src without ending: fig-2a → paper/figures/half-cells/fig-2a. */
export const figureFiles = (): Map<string, string> =>
  new Map(
    readdirSync(`${root}/src/${FOLDER}`, {recursive: true, encoding: "utf8"})
      .sort()
      .flatMap(file => {
        const id = FIGURE_FILE.exec(file)?.[1];
        return id ? [[id, `${FOLDER}/${file.slice(0, -".ts".length)}`] as const] : [];
      })
  );
