import {escape} from "../../src/lib/element.js";
import type {Publication} from "../../src/publication/publication.js";
import type {Changes} from "./changelog.js";

/** Atom feed (RFC 4287) of the editions, newest first; needs the address of the site. */
export function atomFeed(
  publication: Publication & {base_address: string},
  changes: readonly Changes[]
): string {
  const {title, authors, base_address: base} = publication;
  const editions = changes.filter(({version}) => version !== null);
  const latest =
    editions
      .map(({date}) => date!)
      .sort()
      .at(-1) ?? publication.date;
  const stamp = (date: string): string => `${date}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escape(title)}</title>`,
    `<id>${escape(base)}</id>`,
    `<link rel="self" href="${escape(base)}feed.xml"/>`,
    `<link href="${escape(base)}updates.html"/>`,
    `<updated>${stamp(latest)}</updated>`,
    ...authors.map(({given, family}) => `<author><name>${escape(`${given} ${family}`)}</name></author>`),
    ...editions.map(({version, date, items}) =>
      [
        "<entry>",
        `<title>Version ${version}</title>`,
        `<id>${escape(base)}updates.html#v${version}</id>`,
        `<link href="${escape(base)}updates.html#v${version}"/>`,
        `<updated>${stamp(date!)}</updated>`,
        `<content type="text">${escape(items.join("\n"))}</content>`,
        "</entry>"
      ].join("\n")
    ),
    "</feed>",
    ""
  ].join("\n");
}
