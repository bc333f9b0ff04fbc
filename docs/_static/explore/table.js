/** The found records, page by page. */
/** @import { Entry, View } from "./types.js" */

import { el, figure } from "./dom.js";
import { dated, labelled, where, who } from "./labels.js";

const ON_A_PAGE = 50;

/** @param {View} view */
export function draw(view) {
  const { root, found, state } = view;
  const pages = Math.max(1, Math.ceil(found.length / ON_A_PAGE));
  const page = Math.min(state.page, pages);
  const first = (page - 1) * ON_A_PAGE;
  const shown = found.slice(first, first + ON_A_PAGE);
  const title = `Records ${figure(first + 1)} to ${figure(first + shown.length)} of ${figure(found.length)}`;
  const grid = el(
    "table",
    { class: "ex-table ex-stacked", role: "table" },
    el("caption", {}, title),
    el(
      "thead",
      { role: "rowgroup" },
      el(
        "tr",
        { role: "row" },
        head(view, "Record", "name"),
        head(view, "When", "when"),
        head(view, "Who"),
        head(view, "Source"),
      ),
    ),
    el("tbody", { role: "rowgroup" }, ...shown.map((entry) => row(view, entry))),
  );
  root.replaceChildren(grid, ...(pages > 1 ? [pager(view, page, pages)] : []));
}

/**
 * @param {View} view
 * @param {Entry} entry
 */
function row({ archive, hits }, entry) {
  const hit = hits?.get(entry.id);
  const label = labelled(archive, entry);
  if (hit && hit.field !== "name")
    label.append(el("span", { class: "ex-byline" }, `${hit.field.replace("_", " ")}: “${hit.text}”`));
  const cell = (/** @type {string} */ label, /** @type {(Node|string)[]} */ ...inside) =>
    el("td", { role: "cell", "data-label": inside.some(Boolean) && label }, ...inside);
  return el(
    "tr",
    { role: "row", "data-id": entry.id },
    el("th", { role: "rowheader", scope: "row" }, label),
    cell("When", ...dated(entry)),
    cell("Who", who(archive, entry)),
    cell("Source", where(archive, entry)),
  );
}

/**
 * Make the head of a column; what can be sorted has a button: up, down, as it was.
 *
 * @param {View} view
 * @param {string} title
 * @param {string} [key]
 */
function head({ state, go }, title, key) {
  if (!key) return el("th", { role: "columnheader", scope: "col" }, title);
  const direction = state.sort === key ? "ascending" : state.sort === `-${key}` ? "descending" : "none";
  const next = { none: key, ascending: `-${key}`, descending: "" }[direction];
  const mark = el(
    "span",
    { "aria-hidden": "true" },
    { none: " ↕", ascending: " ↑", descending: " ↓" }[direction],
  );
  const button = el(
    "button",
    { type: "button", class: "ex-sort", onclick: () => go({ sort: next }) },
    title,
    mark,
  );
  return el("th", { role: "columnheader", scope: "col", "aria-sort": direction }, button);
}

/**
 * @param {View} view
 * @param {number} page
 * @param {number} pages
 */
function pager({ go, root }, page, pages) {
  const turn = (/** @type {string} */ title, /** @type {number} */ to) =>
    el(
      "button",
      {
        type: "button",
        disabled: to < 1 || to > pages || to === page,
        onclick: () => {
          go({ page: to });
          root.scrollIntoView({ block: "start" });
        },
      },
      title,
    );
  return el(
    "nav",
    { class: "ex-pager", "aria-label": "Pages" },
    turn("First", 1),
    turn("Previous", page - 1),
    el("span", {}, `Page ${figure(page)} of ${figure(pages)}`),
    turn("Next", page + 1),
    turn("Last", pages),
  );
}
