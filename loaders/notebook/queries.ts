import {readdirSync, readFileSync} from "node:fs";
import {root} from "../paths.js";

const FOLDER = `${root}/src/paper/notebook/queries`;

interface Example {
  title: string;
  sql: string;
}

/** Queries to begin with in the console, in the order of their files; the comment at the top is the title. */
export const readQueries = (): Example[] =>
  readdirSync(FOLDER)
    .sort()
    .map(file => {
      const text = readFileSync(`${FOLDER}/${file}`, "utf8");
      const [, title, sql] = /^-- (.+)\n([^]+)$/.exec(text) ?? [];
      if (!title || !sql)
        throw new Error(`notebook: ${FOLDER}/${file} begins without a title; write -- and a title in line 1`);
      return {title, sql: sql.trim()};
    });
