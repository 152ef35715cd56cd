// Stands in the head of every page, before the first paint. The class `js` lays the page out as its scripts will use
// it; `alive`, set by the scripts themselves, shows what needs them. When they do not come, both go and one sentence says so.
{
  const PATIENCE_MS = 30_000;
  const page = document.documentElement;
  const modules = "noModule" in HTMLScriptElement.prototype;
  if (modules) page.classList.add("js");
  let lens = new URLSearchParams(location.search).get("lens");
  try {
    lens ??= localStorage.getItem("lens");
  } catch {
    // No store: the lens Read.
  }
  page.dataset.lens = ["read", "review", "learn"].includes(lens) ? lens : "read";

  // Menu and notes stand open for readers without scripts, and all parts of what shows one at a time on a narrow screen.
  // With them they are folded as they come, since folding them later (src/components) would move the lines below.
  const narrow = matchMedia("(max-width:640px)").matches;
  const noMargin = matchMedia("(max-width:1239px)").matches;
  const opened = page.dataset.lens === "learn" ? ".note:not(.in-learn)" : ":not(*)";
  const folded = [];
  const chosen = [];
  const fold = node => {
    if (narrow && node.dataset?.shownNarrow) {
      node.dataset.shown = node.dataset.shownNarrow;
      chosen.push(node);
    }
    if (!node.matches?.("details[open]:is(.menu,.note)") || node.matches(opened)) return;
    if (!(node.matches(".menu") ? narrow : noMargin)) return;
    node.open = false;
    folded.push(node);
  };
  const parsed = new MutationObserver(records => {
    for (const {addedNodes} of records) addedNodes.forEach(fold);
  });
  if (modules) parsed.observe(page, {childList: true, subtree: true});

  const asleep = (said = "did not load") => {
    if (page.classList.contains("alive") || document.querySelector(".asleep")) return;
    page.classList.remove("js");
    parsed.disconnect();
    for (const details of folded) details.open = true;
    for (const node of chosen) delete node.dataset.shown;
    const sentence = document.createElement("p");
    sentence.className = "asleep wide ui";
    sentence.setAttribute("role", "status");
    sentence.textContent =
      location.protocol === "file:"
        ? "Opened as a file, this page shows its published pictures and values; its controls come when the folder is served over http."
        : `The controls of this page ${said}, so it shows its published pictures and values; reload it to try again.`;
    document.querySelector("main")?.before(sentence);
  };
  addEventListener(
    "error",
    event => {
      if (event.target === window || event.target.tagName === "SCRIPT") asleep();
    },
    true
  );
  addEventListener("unhandledrejection", () => asleep());
  // The page is parsed; what comes after, its loading, waits for modules, and for ever where one stops on its way.
  const whole = () => {
    parsed.disconnect();
    if (!modules) asleep();
    setTimeout(() => asleep("have not come yet"), PATIENCE_MS);
  };
  document.addEventListener("readystatechange", whole, {once: true});
}
