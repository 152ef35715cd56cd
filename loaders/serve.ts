import {createServer} from "node:http";
import sirv from "sirv";
import {dist} from "./paths.js";

/** A file whose name carries a hash of its content never changes. */
const HASHED = /\.[0-9a-f]{8,64}\.\w+(?:\.(?:br|gz))?$/;

/** Serves the built site: ranges, compressed when a compressed twin lies beside the file, pages with and without ending. */
export function serve(port: number, folder = dist): Promise<{address: string; close: () => void}> {
  const files = sirv(folder, {
    dev: true,
    extensions: ["html"],
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      if (HASHED.test(path)) response.setHeader("cache-control", "public, max-age=31536000, immutable");
    }
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    })
  );
  // A connection that is closed while the next question is under way loses that question.
  server.keepAliveTimeout = 0;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const at = server.address();
      resolve({
        address: `http://127.0.0.1:${typeof at === "object" && at ? at.port : port}/`,
        close: () => server.close()
      });
    });
  });
}

if (process.argv[1]?.endsWith("serve.ts")) {
  const {address} = await serve(Number(process.env["PORT"] ?? 3000)).catch(() => serve(0));
  process.stdout.write(`The workbook is at ${address}index.html\n`);
}
