/** The table that says the same as a picture. */

import { el } from "./dom.js";

/** A table of more rows would be slow to draw and slower to read. */
const MOST = 500;

/**
 * Make a table in a fold, drawn when it is first unfolded.
 *
 * @param {string} title
 * @param {string[]} heads
 * @param {() => (Node|string)[][]} rows The cells of each row, the first of which names it.
 */
export function twin(title, heads, rows) {
  const fold = el("details", { class: "ex-twin" }, el("summary", {}, `The same as a table: ${title}`));
  fold.addEventListener(
    "toggle",
    () => {
      const all = rows();
      const shown = all.slice(0, MOST);
      if (all.length > MOST)
        fold.append(el("p", {}, `The first ${MOST} of ${all.length} rows; narrow the set to see the others.`));
      fold.append(scrolling(table(title, heads, shown), title));
    },
    { once: true },
  );
  return fold;
}

/**
 * Make a table.
 *
 * @param {string} title
 * @param {string[]} heads
 * @param {(Node|string)[][]} rows
 */
export function table(title, heads, rows) {
  return el(
    "table",
    { class: "ex-table" },
    el("caption", { class: "ex-hidden" }, title),
    el("thead", {}, el("tr", {}, ...heads.map((head) => el("th", { scope: "col" }, head)))),
    el(
      "tbody",
      {},
      ...rows.map(([first, ...others]) =>
        el("tr", {}, el("th", { scope: "row" }, first), ...others.map((cell) => el("td", {}, cell))),
      ),
    ),
  );
}

/**
 * Put what may be too wide into a box that scrolls, by keyboard too.
 *
 * @param {HTMLElement} inner
 * @param {string} title
 */
export function scrolling(inner, title) {
  return el("div", { class: "ex-scroll", role: "region", "aria-label": title, tabindex: "0" }, inner);
}
