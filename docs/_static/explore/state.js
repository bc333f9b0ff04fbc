/** What the page shows, in the words of its address. */
/** @import { Archive, State } from "./types.js" */

import { FACETS } from "./data.js";
import { span } from "./dates.js";

export const VIEWS = ["table", "timeline", "network", "accounts"];
export const SORTS = ["when", "-when", "name", "-name"];

/** @type {State} */
export const START = { view: "table", q: "", during: "", sort: "", page: 1, filters: {} };

/**
 * Read an address.
 *
 * @param {string} search What stands from the question mark on.
 * @param {Archive} archive
 * @returns {{state: State, ignored: string[]}} What is unknown is left out of the state, and named.
 */
export function parse(search, archive) {
  const state = { ...START, filters: /** @type {Object<string, string[]>} */ ({}) };
  /** @type {string[]} */
  const ignored = [];
  const readers = /** @type {Object<string, (value: string) => boolean>} */ ({
    view: (value) => VIEWS.includes(value) && Boolean((state.view = value)),
    sort: (value) => SORTS.includes(value) && Boolean((state.sort = value)),
    q: (value) => ((state.q = value), true),
    during: (value) => (value === "undated" || Boolean(span(value))) && Boolean((state.during = value)),
    page: (value) => /^[1-9]\d{0,6}$/.test(value) && Boolean((state.page = Number(value))),
  });
  for (const { name } of FACETS) {
    readers[name] = (value) => {
      if (!archive.values.get(name)?.has(value)) return false;
      state.filters[name] = [...new Set([...(state.filters[name] ?? []), value])];
      return true;
    };
  }
  for (const [name, value] of new URLSearchParams(search)) {
    const reader = Object.hasOwn(readers, name) ? readers[name] : () => false;
    if (value && !reader(value)) ignored.push(`${name}=${value}`);
  }
  return { state, ignored };
}

/**
 * Write an address.
 *
 * @param {State} state
 * @returns {string} From the question mark on; a question mark alone where all is as at the start.
 */
export function write(state) {
  const words = new URLSearchParams();
  if (state.view !== START.view) words.append("view", state.view);
  for (const { name } of FACETS) for (const value of state.filters[name] ?? []) words.append(name, value);
  for (const name of /** @type {const} */ (["q", "during", "sort"]))
    if (state[name]) words.append(name, state[name]);
  if (state.page > 1) words.append("page", String(state.page));
  // A slash may stand in a query as it is: during=1990/1994 can be read.
  return `?${words.toString().replaceAll("%2F", "/")}`;
}

/**
 * Choose a value of a facet, or give it up.
 *
 * @param {State} state
 * @param {string} facet
 * @param {string} value
 * @returns {Partial<State>} The change.
 */
export function toggled(state, facet, value) {
  const chosen = state.filters[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  const filters = { ...state.filters, [facet]: next };
  if (!next.length) delete filters[facet];
  return { filters };
}

/**
 * Tell whether anything narrows what is found.
 *
 * @param {State} state
 */
export function narrowed(state) {
  return Boolean(state.q || state.during || Object.keys(state.filters).length);
}
