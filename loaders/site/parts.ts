import {h, render} from "../../src/lib/element.js";
import {name} from "../../src/components/shell/controls.js";
import {register} from "./components.js";
import {made} from "./made.js";
import {PAGES} from "./pages.js";

register({
  /** Way back from a figure that opens alone. */
  crumbs(id) {
    const figure = made().figures.get(id);
    if (!figure) throw new Error(`site: no figure "${id}"`);
    const page = PAGES.find(p => p.path === figure.page);
    return render(h("nav", {class: "crumbs", "aria-label": "Breadcrumbs"},
      h("a", {href: "../index.html"}, "Two Interphases"), " / ", h("a", {href: `../${figure.page}.html#${id}`}, page?.name ?? figure.page), " / ",
      h("h1", {"aria-current": "page"}, `${name(figure.label)}: ${figure.title}`)));
  }
});
