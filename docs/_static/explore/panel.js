/** The filters: each facet with its values, and how many records each would find. */
/** @import { Archive, Found, State } from "./types.js" */

import { called, FACETS } from "./data.js";
import { count, el, figure, fill } from "./dom.js";
import { span } from "./dates.js";
import { toggled } from "./state.js";

const FEW = 8;
const MOST = 200;
/** A longer list has a field to find a value in. */
const LONG = 20;
const OPEN = ["table", "during", "status"];
/** What is shown in an order of its own; all else by how often it is there. */
const ORDERED = ["table", "status", "position", "contested"];

/** @typedef {(change: Partial<State>) => void} Go */

/**
 * Make the filters.
 *
 * @param {Archive} archive
 * @param {Go} go
 * @param {() => State} state What is chosen now.
 * @returns {{element: HTMLElement, update: (found: Found) => void}}
 */
export function panel(archive, go, state) {
  const parts = FACETS.map((facet) => choices(archive, facet, go, state));
  parts.splice(1, 0, period(archive, go, state));
  return {
    element: el("div", { class: "ex-facets" }, ...parts.map((part) => part.element)),
    update: (found) => parts.forEach((part) => part.update(found)),
  };
}

/**
 * @param {Archive} archive
 * @param {{name: string, title: string, hint: string}} facet
 * @param {Go} go
 * @param {() => State} state
 */
function choices(archive, { name, title, hint }, go, state) {
  const totals = /** @type {Map<string, number>} */ (archive.values.get(name));
  const values = [...totals.keys()];
  if (!ORDERED.includes(name)) {
    values.sort(
      (one, other) =>
        (totals.get(other) ?? 0) - (totals.get(one) ?? 0) ||
        called(archive, one).localeCompare(called(archive, other)),
    );
  }
  /** @type {Map<string, {item: HTMLElement, box: HTMLInputElement, number: HTMLElement}>} */
  const made = new Map();
  const list = el("ul");
  let most = FEW;
  const more = el("button", {
    type: "button",
    class: "ex-more",
    onclick: () => ((most = most === FEW ? MOST : FEW), refresh()),
  });
  const finder =
    values.length > LONG &&
    el("input", {
      type: "search",
      placeholder: "Find in this list",
      "aria-label": `Find in ${title}`,
      oninput: () => refresh(),
    });
  const chosen = el("span", { class: "ex-chosen" });
  const element = el(
    "details",
    { "data-facet": name, open: OPEN.includes(name) },
    el("summary", {}, title, chosen),
    hint && el("p", { class: "ex-hint" }, hint),
    finder,
    list,
    more,
  );
  element.addEventListener("toggle", () => refresh());
  /** @type {Map<string, number>} */
  let counts = totals;

  /** @param {string} value */
  function choice(value) {
    const box = el("input", { type: "checkbox", value, onchange: () => go(toggled(state(), name, value)) });
    const number = el("span", { class: "ex-number" });
    const item = el(
      "li",
      {},
      el("label", {}, box, el("span", { class: "ex-value", dir: "auto" }, called(archive, value)), number),
    );
    return { item, box, number };
  }

  function refresh() {
    const picked = state().filters[name] ?? [];
    chosen.textContent = picked.length ? ` ${figure(picked.length)} chosen` : "";
    if (!element.open) return;
    const words = finder ? bare(finder.value) : "";
    const fitting = values.filter(
      (value) => picked.includes(value) || (counts.get(value) && bare(called(archive, value)).includes(words)),
    );
    const shown = fitting.filter((value, place) => place < (words ? MOST : most) || picked.includes(value));
    const items = shown.map((value) => {
      const { item, box, number } = made.get(value) ?? made.set(value, choice(value)).get(value) ?? choice(value);
      box.checked = picked.includes(value);
      number.textContent = figure(counts.get(value) ?? 0);
      return item;
    });
    fill(list, ...items, !items.length && el("li", { class: "ex-hint" }, "none among these records"));
    more.hidden = Boolean(words) || fitting.length <= FEW;
    more.textContent =
      most === FEW
        ? `Show ${fitting.length > MOST ? `the first ${MOST} of ${figure(fitting.length)}` : `all ${fitting.length}`}`
        : "Show fewer";
  }

  return {
    element,
    update: (/** @type {Found} */ found) => {
      counts = found.counts.get(name) ?? totals;
      refresh();
    },
  };
}

/**
 * @param {Archive} archive
 * @param {Go} go
 * @param {() => State} state
 */
function period(archive, go, state) {
  const field = (/** @type {string} */ title) =>
    el("input", {
      type: "text",
      inputmode: "numeric",
      size: "10",
      maxlength: "10",
      placeholder: "year",
      "aria-label": `Period: ${title}`,
      autocomplete: "off",
    });
  const [from, to] = [field("from"), field("to")];
  const wrong = el("p", { class: "ex-wrong", role: "alert" });
  const form = el(
    "form",
    {
      class: "ex-period",
      onsubmit: (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const during = written(from.value.trim(), to.value.trim());
        wrong.textContent =
          during && !span(during) ? "Years, months or days, the earlier first: 1990, 1992-05, 1994-05-12." : "";
        if (!wrong.textContent) go({ during });
      },
    },
    from,
    el("span", {}, "to"),
    to,
    el("button", { type: "submit" }, "Set"),
  );
  const list = el("ul");
  const decades = [...(archive.values.get("during")?.keys() ?? [])].sort();
  const made = decades.map((decade) => {
    const number = el("span", { class: "ex-number" });
    const title = decade === "undated" ? "no date" : decade.replace("X", "0s");
    const button = el(
      "button",
      { type: "button", value: decade, onclick: () => go({ during: state().during === decade ? "" : decade }) },
      el("span", { class: "ex-value" }, title),
      number,
    );
    return { decade, number, button, item: el("li", {}, button) };
  });
  list.append(...made.map(({ item }) => item));
  const chosen = el("span", { class: "ex-chosen" });
  const element = el(
    "details",
    { "data-facet": "during", open: OPEN.includes("during") },
    el("summary", {}, "Period", chosen),
    el("p", { class: "ex-hint" }, "what could lie in it; an open end counts by its other end"),
    form,
    wrong,
    list,
  );
  return {
    element,
    update: (/** @type {Found} */ { counts }) => {
      const { during } = state();
      const [start = "", end = start] = during === "undated" ? [] : during.split("/");
      [from.value, to.value] = [start, end].map((side) => (side === ".." ? "" : side));
      wrong.textContent = "";
      chosen.textContent = during ? ` ${during === "undated" ? "no date" : during}` : "";
      for (const { decade, number, button, item } of made) {
        const found = counts.get("during")?.get(decade) ?? 0;
        number.textContent = figure(found);
        button.setAttribute("aria-pressed", String(during === decade));
        item.hidden = !found && during !== decade;
      }
    },
  };
}

/**
 * @param {string} from
 * @param {string} to
 */
function written(from, to) {
  if (!from && !to) return "";
  return from === to ? from : `${from || ".."}/${to || ".."}`;
}

/** @param {string} text */
function bare(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * Make the row of what is chosen, each with a button that gives it up.
 *
 * @param {Archive} archive
 * @param {State} state
 * @param {Go} go
 * @returns {HTMLElement[]}
 */
export function chosen(archive, state, go) {
  const chip = (/** @type {string} */ words, /** @type {Partial<State>} */ change) =>
    el(
      "li",
      {},
      el(
        "button",
        { type: "button", "aria-label": `Leave out ${words}`, onclick: () => go(change) },
        words,
        el("span", { "aria-hidden": "true" }, " ×"),
      ),
    );
  const chips = FACETS.flatMap(({ name, title }) =>
    (state.filters[name] ?? []).map((value) =>
      chip(`${title}: ${called(archive, value)}`, toggled(state, name, value)),
    ),
  );
  if (state.during)
    chips.push(chip(`Period: ${state.during === "undated" ? "no date" : state.during}`, { during: "" }));
  if (state.q) chips.push(chip(`Words: ${state.q}`, { q: "" }));
  return chips;
}

/**
 * Say how many records are found, and of which kinds.
 *
 * @param {Archive} archive
 * @param {Found} found
 */
export function tally(archive, { entries }) {
  /** @type {Map<string, number>} */
  const kinds = new Map();
  for (const { table } of entries) kinds.set(table, (kinds.get(table) ?? 0) + 1);
  const of = entries.length === archive.entries.length ? "" : ` of ${figure(archive.entries.length)}`;
  const tables = [...(archive.values.get("table")?.keys() ?? [])];
  const parts = tables.filter((table) => kinds.has(table)).map((table) => count(kinds.get(table) ?? 0, table));
  return `${figure(entries.length)}${of} records${parts.length ? `: ${parts.join(", ")}` : ""}`;
}
