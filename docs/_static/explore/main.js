/** The Explore page: one set of found records, four ways to look at it, and an address that says which. */
/** @import { Archive, Found, Hit, State, View } from "./types.js" */

import { load } from "./data.js";
import { el, fill } from "./dom.js";
import { find } from "./filter.js";
import { chosen, panel, tally } from "./panel.js";
import { narrowed, parse, VIEWS, write } from "./state.js";
import * as table from "./table.js";

/** @typedef {{draw: (view: View) => (void|(() => void)|Promise<() => void>)}} Drawing */

const WAIT = 200;
const TITLES = /** @type {Object<string, string>} */ ({
  table: "Table",
  timeline: "Timeline",
  network: "Network",
  accounts: "Accounts",
});
/** What needs a library, or is not seen first, is read when it is first looked at. */
const DRAWINGS = /** @type {Object<string, () => Drawing|Promise<Drawing>>} */ ({
  table: () => table,
  timeline: () => import("./timeline.js"),
  network: () => import("./network.js"),
  accounts: () => import("./accounts.js"),
});

/**
 * Put the page together.
 *
 * @param {HTMLElement} root
 * @param {Archive} archive
 */
function start(root, archive) {
  let { state, ignored } = parse(location.search, archive);
  let turn = 0;
  let typing = false;
  /** @type {void|(() => void)} */
  let takeDown;
  /** @type {Promise<(question: string) => Map<string, Hit>>|undefined} */
  let searching;
  const indexed = () => {
    searching ??= import("./search.js").then(({ index }) =>
      index(archive, new URL("folding.json", import.meta.url)),
    );
    // What failed once may be there the next time.
    searching.catch(() => (searching = undefined));
    return searching;
  };

  const input = el("input", {
    type: "search",
    id: "ex-q",
    name: "q",
    autocomplete: "off",
    spellcheck: "false",
    onfocus: () => void indexed(),
  });
  const form = el(
    "form",
    { role: "search", class: "ex-search" },
    el("label", { for: "ex-q" }, "Search records"),
    input,
  );
  const views = VIEWS.map((view) =>
    el(
      "a",
      { "data-view": view, onclick: (/** @type {MouseEvent} */ event) => turned(event, view) },
      TITLES[view],
    ),
  );
  const copied = el("button", { type: "button", onclick: () => void copy() }, "Copy address");
  const told = el("p", { class: "ex-hidden", role: "status" });
  const counted = el("p", { class: "ex-count", role: "status" });
  const notice = el("div", { class: "ex-notice", role: "alert" });
  const chips = el("ul", { class: "ex-chips", "aria-label": "Chosen" });
  const facets = panel(
    archive,
    (change) => go(change),
    () => state,
  );
  const drawer = el("details", { class: "ex-drawer" }, el("summary", {}, "Filters"), facets.element);
  const title = el("h2", { class: "ex-hidden" });
  const canvas = el("div", { class: "ex-canvas" });
  const wide = matchMedia("(min-width: 64em)");
  const unfold = () => (drawer.open = wide.matches);
  wide.addEventListener("change", unfold);
  unfold();

  /**
   * Go to another state.
   *
   * @param {Partial<State>} change
   * @param {boolean} [replace] Whether the address takes the place of the last.
   */
  function go(change, replace = false) {
    state = { ...state, page: 1, ...change };
    ignored = [];
    typing = replace || (typing && change.q !== undefined);
    history[replace ? "replaceState" : "pushState"](null, "", write(state));
    void show();
  }

  async function show() {
    const mine = ++turn;
    if (document.activeElement !== input || input.value.trim() !== state.q) input.value = state.q;
    if (state.q && !searching) counted.textContent = "Searching…";
    try {
      const search = state.q ? await indexed() : null;
      if (mine !== turn) return;
      performance.mark("explore-asked");
      const found = find(archive, state, search ? search(state.q) : null);
      facets.update(found);
      fill(chips, ...chosen(archive, state, go), narrowed(state) && el("li", {}, clearing()));
      for (const link of views) {
        link.setAttribute("href", write({ ...state, view: link.dataset.view ?? "", page: 1 }));
        if (link.dataset.view === state.view) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
      }
      fill(
        notice,
        ignored.length > 0 &&
          el("p", {}, `Left out of the address, since nothing here is called so: ${ignored.join(", ")}.`),
      );
      title.textContent = TITLES[state.view];
      if (found.entries.length) await drawn(found, mine);
      else nothing();
      if (mine !== turn) return;
      counted.textContent = tally(archive, found);
      root.dataset.shown = write(state);
      performance.measure("explore-shown", "explore-asked");
    } catch (error) {
      if (mine === turn) failed(canvas, error);
    }
  }

  /**
   * @param {Found} found
   * @param {number} mine
   */
  async function drawn({ entries, hits }, mine) {
    let drawing = DRAWINGS[state.view]();
    if (drawing instanceof Promise) {
      if (canvas.dataset.view !== state.view)
        emptied(el("p", { class: "ex-hint" }, `The ${TITLES[state.view].toLowerCase()} is being drawn.`));
      drawing = await drawing;
      if (mine !== turn) return;
    }
    takeDown?.();
    takeDown = undefined;
    canvas.dataset.view = state.view;
    const made = drawing.draw({
      root: canvas,
      archive,
      found: entries,
      hits,
      state,
      go,
      say: (word) => void (told.textContent = word),
    });
    if (!(made instanceof Promise)) return void (takeDown = made);
    const remove = await made;
    if (mine === turn) takeDown = remove;
    else remove();
  }

  function nothing() {
    emptied(el("p", { class: "ex-none" }, "No record fits all of this."), clearing());
    canvas.dataset.view = "";
  }

  /** @param {...HTMLElement} children */
  function emptied(...children) {
    takeDown?.();
    takeDown = undefined;
    canvas.replaceChildren(...children);
  }

  function clearing() {
    return el(
      "button",
      { type: "button", class: "ex-clear", onclick: () => go({ q: "", during: "", filters: {} }) },
      "Clear all filters",
    );
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(location.href);
      told.textContent = copied.textContent = "Address copied";
      setTimeout(() => (copied.textContent = "Copy address"), 2000);
    } catch {
      // No leave to write to the clipboard: then it can be taken from here.
      const field = el("input", {
        type: "text",
        readonly: true,
        value: location.href,
        "aria-label": "Address of this page",
      });
      fill(notice, field);
      field.select();
    }
  }

  /**
   * @param {MouseEvent} event
   * @param {string} view
   */
  function turned(event, view) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ view });
  }

  /** One step back for a whole question, however many letters it has. */
  function asked() {
    const q = input.value.trim();
    if (q !== state.q) {
      go({ q }, typing);
      typing = true;
    }
  }

  let waiting = 0;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(asked, WAIT);
  });
  input.addEventListener("blur", () => (typing = false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    asked();
    typing = false;
  });
  addEventListener("popstate", () => {
    ({ state, ignored } = parse(location.search, archive));
    typing = false;
    void show();
  });

  root.replaceChildren(
    el("div", { class: "ex-bar" }, form, el("nav", { class: "ex-views", "aria-label": "View" }, ...views), copied),
    told,
    notice,
    counted,
    chips,
    el(
      "div",
      { class: "ex-columns" },
      el("aside", { "aria-label": "Filters" }, drawer),
      el("section", { "aria-label": "Records" }, title, canvas),
    ),
  );
  return show();
}

/**
 * Say what went wrong.
 *
 * @param {HTMLElement} root
 * @param {unknown} error
 */
function failed(root, error) {
  root.replaceChildren(
    el(
      "div",
      { class: "ex-failed", role: "alert" },
      el("p", {}, "The records cannot be shown."),
      el("p", {}, error instanceof Error ? error.message : String(error)),
      el(
        "p",
        {},
        "They are read from beside this page, which works where the page comes from a web server, not from a folder. Every record is also in the ",
        el("a", { href: "tables/events.html" }, "indexes"),
        ".",
      ),
    ),
  );
}

const root = document.getElementById("explorer");
if (root) {
  try {
    await start(root, await load(new URL("records.json", import.meta.url)));
    performance.mark("explore-ready");
  } catch (error) {
    failed(root, error);
  }
}
