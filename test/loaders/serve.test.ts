import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {Agent, get, type IncomingMessage} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve} from "../../loaders/serve.js";

const folder = mkdtempSync(join(tmpdir(), "served-"));
const agent = new Agent({keepAlive: true, maxSockets: 1});
let site: Awaited<ReturnType<typeof serve>>;

const ask = (path: string, headers = {}): Promise<IncomingMessage & {text: string}> =>
  new Promise((resolve, reject) => {
    get(site.address + path, {agent, headers}, answer => {
      let text = "";
      answer.setEncoding("utf8").on("data", (part: string) => (text += part));
      answer.on("end", () => resolve(Object.assign(answer, {text})));
    }).on("error", reject);
  });

describe("the site as it is served here", () => {
  beforeAll(async () => {
    writeFileSync(join(folder, "page.html"), "0123456789");
    writeFileSync(join(folder, "part.0123abcd.js"), "1");
    site = await serve(0, folder);
  });
  afterAll(() => {
    agent.destroy();
    site.close();
    rmSync(folder, {recursive: true});
  });

  it("gives pages with and without ending, parts of a file, and says what is not there", async () => {
    expect((await ask("page.html")).text).toBe("0123456789");
    expect((await ask("page")).text).toBe("0123456789");
    const part = await ask("page.html", {range: "bytes=2-4"});
    expect([part.statusCode, part.text]).toEqual([206, "234"]);
    expect((await ask("no-page")).statusCode).toBe(404);
  });

  it("lets be kept for ever what carries a hash in its name, and nothing else", async () => {
    expect((await ask("part.0123abcd.js")).headers["cache-control"]).toContain("immutable");
    expect((await ask("page.html")).headers["cache-control"] ?? "").not.toContain("immutable");
  });

  it("never closes a connection that is kept, since a question may be under way on it", async () => {
    const answer = await ask("page.html");
    expect(answer.headers.connection).toBe("keep-alive");
    expect(answer.headers["keep-alive"]).toBeUndefined();
  });
});
