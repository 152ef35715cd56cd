import {readFileSync} from "node:fs";
import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import sirv from "sirv";
import {dist} from "../../../loaders/paths.js";

/** Keeps in `witnessed` what the console of a page would say. */
const WITNESS = `
  const witnessed = [];
  const say = (kind, what) => witnessed.push(kind + ": " + what);
  for (const kind of ["error", "warn"]) {
    const own = console[kind];
    console[kind] = (...words) => { say(kind, words.map(String).join(" ")); own.apply(console, words); };
  }
  addEventListener("error", event => say("error", event.message ?? "did not load " + (event.target.src ?? event.target.href)), true);
  addEventListener("unhandledrejection", event => say("error", event.reason));
  addEventListener("securitypolicyviolation", event => say("policy", event.violatedDirective + " " + event.blockedURI));
`;

/** The site for a browser whose console cannot be read: each page begins with a script that keeps it, and refused requests are listed. */
export async function serveWitnessed(): Promise<{address: string; refused: string[]; close: () => void}> {
  const refused: string[] = [];
  const files = sirv(dist, {dev: true, etag: true});
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, "http://site");
    response.once("finish", () => {
      if (response.statusCode >= 400) refused.push(`${response.statusCode} ${pathname}`);
    });
    if (pathname === "/witness.js") response.setHeader("content-type", "text/javascript").end(WITNESS);
    else if (pathname.endsWith(".html"))
      response
        .setHeader("content-type", "text/html; charset=utf-8")
        .end(
          readFileSync(dist + pathname, "utf8").replace(
            "<head>",
            () => '<head><script src="/witness.js"></script>'
          )
        );
    else files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    refused,
    close: () => server.close()
  };
}
