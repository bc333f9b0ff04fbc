/** The accounts matrix: what is held to be so, against who asserts, denies or questions it. */
/** @import { Archive, Entry, View } from "./types.js" */

import { address, called } from "./data.js";
import { el, figure, rove } from "./dom.js";
import { labelled, names } from "./labels.js";
import { scrolling, twin } from "./twin.js";

const MOST_ROWS = 150;
const MOST_COLUMNS = 40;
/** A stance on what is contested counts more than all those on what is not. */
const CONTESTED = 1e6;
/** Form and word say a position, never colour alone. */
export const MARKS = /** @type {Object<string, string>} */ ({ asserts: "●", denies: "✕", questions: "?" });
const HEDGED = "◐";

/** @param {View} view */
export function draw(view) {
  const { root, archive, found, state } = view;
  const all = rowsOf(archive, found, Boolean(state.filters.table?.includes("events")));
  if (!all.length) {
    root.replaceChildren(el("p", { class: "ex-none" }, "No claim is among these records, nor a stance on one."));
    return;
  }
  const rows = all.slice(0, MOST_ROWS);
  const holders = holdersOf(archive, rows);
  const columns = holders.slice(0, MOST_COLUMNS);
  const grid = el(
    "table",
    { class: "ex-matrix" },
    el("caption", { class: "ex-hidden" }, "Claims by who holds them"),
    el(
      "thead",
      {},
      el("tr", {}, el("th", { scope: "col" }, "Claim"), ...columns.map((id) => column(archive, id))),
    ),
    el("tbody", {}, ...rows.map((entry) => row(archive, entry, columns))),
  );
  const words = [
    `${figure(all.length)} rows: the claims found, and those that a stance found is on. The cells show everybody’s stances on them; contested claims stand first, rivals beside each other.`,
    rows.length < all.length && `The first ${MOST_ROWS} are drawn.`,
    columns.length < holders.length &&
      `${MOST_COLUMNS} of ${figure(holders.length)} holders are drawn, those with most stances on what is contested.`,
    (rows.length < all.length || columns.length < holders.length) && "Filter to see the others.",
  ];
  const heads = ["Claim", "Holder", "Position", "Hedge", "Through", "Where"];
  const box = scrolling(grid, "Accounts matrix");
  const hint = el("p", { class: "ex-hint" }, words.filter(Boolean).join(" "));
  root.replaceChildren(
    legend(),
    hint,
    box,
    twin("who holds what", heads, () => all.flatMap((entry) => listed(archive, entry))),
  );
  if (box.scrollWidth > box.clientWidth)
    hint.append(el("span", { class: "ex-sideways" }, ` It scrolls sideways to all ${columns.length} holders.`));
  const links = () => /** @type {HTMLElement[]} */ ([...grid.querySelectorAll("td a")]);
  rove(grid, links, (items, from, key) => step(items, from, key));
}

/**
 * Give what has a row: claims, and events where the table of events is asked for; the contested first, each beside
 * its rivals.
 *
 * @param {Archive} archive
 * @param {Entry[]} found
 * @param {boolean} events
 */
function rowsOf(archive, found, events) {
  const wanted = new Set(found.map((entry) => archive.byId.get(entry.on ?? "") ?? entry));
  const rows = [...wanted].filter(({ table }) => table === "claims" || (events && table === "events"));
  const weight = (/** @type {Entry} */ entry) =>
    (disputed(entry) ? CONTESTED : 0) + told(archive, entry).length;
  rows.sort((one, other) => weight(other) - weight(one) || one.id.localeCompare(other.id));
  const placed = new Set();
  for (const entry of rows) {
    placed.add(entry);
    for (const rival of entry.rivals ?? []) {
      const other = archive.byId.get(rival);
      if (other && wanted.has(other)) placed.add(other);
    }
  }
  return /** @type {Entry[]} */ ([...placed]);
}

/**
 * @param {Archive} archive
 * @param {Entry[]} rows
 * @returns {string[]} Ids, who holds most of what is contested first.
 */
function holdersOf(archive, rows) {
  /** @type {Map<string, number>} */
  const held = new Map();
  for (const entry of rows) {
    for (const stance of told(archive, entry))
      held.set(holder(stance), (held.get(holder(stance)) ?? 0) + (disputed(entry) ? CONTESTED : 1));
  }
  return [...held.keys()].sort(
    (one, other) => (held.get(other) ?? 0) - (held.get(one) ?? 0) || one.localeCompare(other),
  );
}

/**
 * @param {Archive} archive
 * @param {string} id
 */
function column(archive, id) {
  return el("th", { scope: "col" }, el("a", { href: address(id), dir: "auto" }, called(archive, id)));
}

/**
 * @param {Archive} archive
 * @param {Entry} entry
 * @param {string[]} columns
 */
function row(archive, entry, columns) {
  const stances = told(archive, entry);
  const cells = columns.map((id) =>
    el("td", {}, ...stances.filter((stance) => holder(stance) === id).map((stance) => mark(archive, stance))),
  );
  const rivals = (entry.rivals ?? []).map((id) => called(archive, id).replace(/\.$/, ""));
  const label = labelled(archive, entry);
  if (entry.table === "claims") {
    // Who holds a claim is what its row shows.
    label.querySelector(".ex-byline")?.remove();
    const words = [entry.contested && "contested", rivals.length && `rival of: ${rivals.join("; ")}`].filter(
      Boolean,
    );
    if (words.length) label.append(el("span", { class: "ex-byline" }, words.join(" · ")));
  }
  return el("tr", { "data-id": entry.id }, el("th", { scope: "row" }, label), ...cells);
}

/**
 * Make the link of a cell; its name says what a reader sees from head and row.
 *
 * @param {Archive} archive
 * @param {Entry} stance
 */
function mark(archive, stance) {
  const position = positionOf(stance);
  const hedge = stance.hedge ? `, hedged: “${stance.hedge}”` : "";
  const words = `${called(archive, holder(stance))} ${position}${hedge} – ${stance.where ?? ""}`;
  const sign = position === "asserts" && stance.hedge ? HEDGED : MARKS[position];
  return el(
    "a",
    { class: `ex-mark ex-${position}`, href: address(stance.id), title: words, "aria-label": words },
    sign,
  );
}

/**
 * @param {Archive} archive
 * @param {Entry} entry
 */
function listed(archive, entry) {
  return told(archive, entry).map((stance) => [
    labelled(archive, entry),
    called(archive, holder(stance)),
    el("a", { href: address(stance.id) }, positionOf(stance)),
    stance.hedge ? `“${stance.hedge}”` : "",
    names(archive, stance.via),
    `${stance.where ?? ""}${stance.passage?.length ? `: “${stance.passage.join(" … ")}”` : ""}`,
  ]);
}

/**
 * @param {HTMLElement[]} items
 * @param {number} from
 * @param {string} key
 */
function step(items, from, key) {
  if (key === "ArrowRight") return from + 1;
  if (key === "ArrowLeft") return from - 1;
  if (key === "Home") return 0;
  if (key === "End") return items.length - 1;
  if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
  const cell = (/** @type {HTMLElement} */ item) => /** @type {HTMLTableCellElement} */ (item.closest("td"));
  const here = cell(items[from]);
  const line = (/** @type {HTMLElement} */ item) =>
    /** @type {HTMLTableRowElement} */ (cell(item).parentElement).rowIndex;
  const way = key === "ArrowDown" ? 1 : -1;
  const beyond = items.filter((item) => (line(item) - line(items[from])) * way > 0);
  const same = beyond.filter((item) => cell(item).cellIndex === here.cellIndex);
  const nearest = (same.length ? same : beyond).at(way > 0 ? 0 : -1);
  return nearest ? items.indexOf(nearest) : undefined;
}

/** @param {Entry} entry */
function disputed(entry) {
  return entry.contested || entry.status === "disputed";
}

/** @param {Entry} stance */
function holder(stance) {
  return stance.facets?.actor?.[0] ?? "";
}

/** @param {Entry} stance */
function positionOf(stance) {
  return stance.facets?.position?.[0] ?? "";
}

/**
 * @param {Archive} archive
 * @param {Entry} entry
 */
function told(archive, entry) {
  return archive.stancesOn.get(entry.id) ?? [];
}

function legend() {
  const sign = (/** @type {string} */ mark, /** @type {string} */ word, /** @type {string} */ kind) =>
    el("li", {}, el("span", { class: `ex-mark ex-${kind}`, "aria-hidden": "true" }, mark), ` ${word}`);
  return el(
    "ul",
    { class: "ex-legend", "aria-label": "Signs" },
    sign(MARKS.asserts, "asserts", "asserts"),
    sign(HEDGED, "asserts, hedged", "asserts"),
    sign(MARKS.denies, "denies", "denies"),
    sign(MARKS.questions, "questions", "questions"),
  );
}
