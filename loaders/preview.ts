import {spawn} from "node:child_process";
import {createServer, request, type IncomingMessage} from "node:http";
import {connect, type AddressInfo} from "node:net";

/**
 * Framework's preview, which reloads a page as it is written, under the addresses of the built site: tables,
 * engine and fonts lie below `_file/` there and at their own place here. `npm run figures` comes first.
 */
const MADE = /^\/(?:data|fonts)\//;
const [HOST, PORT] = ["127.0.0.1", Number(process.env["PORT"] ?? 3000)];

const inner = await new Promise<number>(done => {
  const probe = createServer().listen(0, HOST, () => {
    const {port} = probe.address() as AddressInfo;
    probe.close(() => done(port));
  });
});
const framework = spawn(
  process.execPath,
  [
    "node_modules/@observablehq/framework/dist/bin/observable.js",
    "preview",
    "--no-open",
    "--port",
    String(inner)
  ],
  {stdio: ["ignore", "pipe", "inherit"]}
);
framework.once("exit", code => process.exit(code ?? 1));
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => framework.kill(signal));

const placed = ({url = "/"}: IncomingMessage): string => (MADE.test(url) ? `/_file${url}` : url);

const server = createServer((from, to) => {
  const {method, headers} = from;
  const asked = request({host: HOST, port: inner, path: placed(from), method, headers}, answer => {
    to.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(to);
  });
  asked.once("error", error => to.writeHead(502).end(`preview: ${error.message}`));
  from.pipe(asked);
}).on("upgrade", (from: IncomingMessage, socket, head) => {
  const through = connect(inner, HOST, () => {
    const lines = from.rawHeaders.flatMap((text, i, all) => (i % 2 ? [] : [`${text}: ${all[i + 1]}`]));
    through.write(`GET ${from.url} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
    through.write(head);
    through.pipe(socket).pipe(through);
  });
  for (const end of [socket, through]) end.once("error", () => [socket, through].forEach(s => s.destroy()));
});

// It says its own address once it is ready; the page's address is this one.
framework.stdout.once("data", () =>
  server.listen(PORT, HOST, () =>
    process.stdout.write(`Preview is at http://${HOST}:${(server.address() as AddressInfo).port}/\n`)
  )
);
framework.stdout.resume();
