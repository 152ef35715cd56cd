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

  const asleep = () => {
    if (page.classList.contains("alive") || document.querySelector(".asleep")) return;
    page.classList.remove("js");
    const sentence = document.createElement("p");
    sentence.className = "asleep wide ui";
    sentence.setAttribute("role", "status");
    sentence.textContent =
      location.protocol === "file:"
        ? "Opened as a file, this page shows its published pictures and values; its controls come when the folder is served over http."
        : "The controls of this page did not load, so it shows its published pictures and values; reload it to try again.";
    document.querySelector("main")?.before(sentence);
  };
  addEventListener(
    "error",
    event => {
      if (event.target === window || event.target.tagName === "SCRIPT") asleep();
    },
    true
  );
  addEventListener("unhandledrejection", asleep);
  addEventListener("DOMContentLoaded", () => {
    if (!modules) asleep();
    setTimeout(asleep, PATIENCE_MS);
  });
}
