import {escape, h, render, type Child} from "../../src/lib/element.js";

const STYLE =
  "body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1.05rem/1.5 Georgia,serif}body{background:#fff;color:#16191d}li{margin:.25rem 0}a{display:inline-block;min-height:24px;color:inherit}@media (prefers-color-scheme:dark){body{background:#14171a;color:#e8eaec}}";

/** A page that stands outside the site's frame and brings its own style: nothing is loaded for it, nothing runs. */
export const barePage = (heading: string, title: string, body: Child): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escape(heading)} | ${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${render(h("main", {}, h("h1", {}, heading), body))}
</body>
</html>
`;
