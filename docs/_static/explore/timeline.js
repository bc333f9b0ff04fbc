/** Records along time: how sure a date is, is what its bar shows. */
/** @import { Archive, Entry, View, When } from "./types.js" */

import { address } from "./data.js";
import { inTime, shape } from "./dates.js";
import { count, el, figure, rove } from "./dom.js";
import { byline, chip, dated, headline, labelled } from "./labels.js";
import { twin } from "./twin.js";

const MOST_ROWS = 200;
const DAY = 24 * 60 * 60 * 1000;
const LONGEST = 90;
/** From this share of the span on, the words of a bar would not fit behind its start. */
const LATE = 0.6;
/** The same words as in the pictures that the library draws. */
const SHAPES = /** @type {const} */ ({
  lasted: "lasted all this time",
  once: "once, some time within",
  day: "on this day",
});

/** @typedef {{entry: Entry, start: number, end: number}} Bar When it is drawn from and to; an open end goes to the edge. */

/**
 * @param {View} view
 * @returns {Promise<() => void>} Takes the picture down.
 */
export async function draw(view) {
  const { root, archive, found } = view;
  const entries = found.filter(({ when }) => when?.first || when?.last).sort(inTime);
  if (!entries.length) {
    root.replaceChildren(el("p", { class: "ex-none" }, "None of these records has a date."));
    return () => {};
  }
  const [{ DataSet, Timeline, moment }] = await Promise.all([import("../vendor/vis-timeline.js"), styled()]);
  const { bars, min, max } = placed(entries);
  const frame = el("div", { class: "ex-time" });
  const words = el("p", { class: "ex-hint", role: "status" });
  const heads = ["Record", "Date", "EDTF", "It"];
  root.replaceChildren(
    legend(),
    words,
    frame,
    twin("records by date", heads, () => entries.map((entry) => listed(archive, entry))),
  );

  /** @type {Map<Bar, boolean>} What is drawn, and whether its words end where it ends. */
  let shown = new Map();
  const [groups, items] = [new DataSet(), new DataSet()];
  const show = (/** @type {number} */ start, /** @type {number} */ end) => {
    const inside = bars.filter((bar) => bar.start <= end && bar.end >= start);
    const rows = inside.slice(0, MOST_ROWS);
    const undated = found.length - entries.length;
    const said = [
      `${count(entries.length, "records")} with a date, ${figure(inside.length)} in this span.`,
      rows.length < inside.length && `The first ${MOST_ROWS} are drawn: zoom in or filter to see the others.`,
      undated && `${figure(undated)} without a date.`,
    ];
    words.textContent = said.filter(Boolean).join(" ");
    const before = shown;
    shown = new Map(rows.map((bar) => [bar, bar.start > start + LATE * (end - start) && bar.end <= end]));
    if (rows.length === before.size && rows.every((bar) => before.has(bar))) {
      items.update(rows.filter((bar) => shown.get(bar) !== before.get(bar)).map((bar) => item(bar, shown.get(bar))));
      return;
    }
    items.clear();
    groups.clear();
    groups.add(
      rows.map(({ entry }, order) => ({ id: entry.id, order, label: title(archive, entry), className: "ex-row" })),
    );
    items.add(rows.map((bar) => item(bar, shown.get(bar))));
  };
  show(min, max);
  const timeline = new Timeline(frame, items, groups, {
    moment: (/** @type {any} */ date) => moment(date).utc(),
    template: (/** @type {any} */ item) => item?.label ?? "",
    groupTemplate: (/** @type {any} */ group) => group?.label ?? "",
    groupOrder: "order",
    stack: false,
    selectable: false,
    showCurrentTime: false,
    orientation: { axis: "top", item: "top" },
    maxHeight: "75vh",
    verticalScroll: true,
    zoomKey: "ctrlKey",
    dataAttributes: ["id"],
    ...edges(min, max),
    zoomMin: 7 * DAY,
  });
  timeline.on("rangechanged", (/** @type {{start: Date, end: Date}} */ { start, end }) => show(+start, +end));
  timeline.on("click", (/** @type {any} */ { item, event }) => {
    if (item && !event.target.closest("a")) location.assign(address(item));
  });
  root.prepend(controls(view, timeline, min, max));
  const links = () => /** @type {HTMLElement[]} */ ([...frame.querySelectorAll(".vis-labelset a")]);
  rove(frame, links, (_, from, key) => ({ ArrowDown: from + 1, ArrowUp: from - 1 })[key]);
  return () => timeline.destroy();
}

/**
 * Make what stands before a bar.
 *
 * @param {Archive} archive
 * @param {Entry} entry
 */
function title(archive, entry) {
  const below = byline(archive, entry);
  const line = headline(archive, entry);
  return el(
    "div",
    { class: "ex-record", title: below ? `${line}\n${below}` : line },
    chip(entry),
    el("a", { href: address(entry.id), dir: "auto" }, line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line),
    below && el("span", { class: "ex-byline" }, below),
  );
}

/**
 * @param {Archive} archive
 * @param {Entry} entry
 */
function listed(archive, entry) {
  const when = /** @type {When} */ (entry.when);
  return [labelled(archive, entry), el("span", {}, ...dated(entry)), when.edtf ?? "", SHAPES[shape(when)]];
}

/**
 * Place entries in time. The library's dates are whole days; what is open reaches to the edge of what is drawn.
 *
 * @param {Entry[]} entries
 * @returns {{bars: Bar[], min: number, max: number}}
 */
function placed(entries) {
  const bounds = entries
    .flatMap(({ when }) => [when?.first, when?.last])
    .filter(Boolean)
    .sort();
  const earliest = time(bounds[0]);
  const latest = time(bounds.at(-1)) + DAY;
  const margin = Math.max(366 * DAY, (latest - earliest) / 12);
  const [min, max] = [earliest - margin, latest + margin];
  const bars = entries.map((entry) => ({
    entry,
    start: entry.when?.first ? time(entry.when.first) : min,
    end: entry.when?.last ? time(entry.when.last) + DAY : max,
  }));
  return { bars, min, max };
}

/**
 * @param {Bar} bar
 * @param {boolean} [late]
 */
function item({ entry, start, end }, late) {
  const when = /** @type {When} */ (entry.when);
  const classes = [
    "ex-bar",
    `ex-${shape(when)}`,
    late && "ex-late-words",
    !when.first && "ex-open-start",
    !when.last && "ex-open-end",
    when.edtf?.includes("~") && "ex-about",
    when.edtf?.includes("?") && "ex-doubt",
  ];
  return {
    id: entry.id,
    group: entry.id,
    // Full ISO dates alone: of a year the library would make midnight in the reader's own time zone.
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    type: "range",
    className: classes.filter(Boolean).join(" "),
    label: el("span", {}, when.words, when.text && el("span", { class: "ex-said" }, ` “${when.text}”`)),
  };
}

/**
 * @param {View} view
 * @param {any} timeline
 * @param {number} min
 * @param {number} max
 */
function controls({ go }, timeline, min, max) {
  const still = { animation: false };
  const move = (/** @type {number} */ share) => {
    const { start, end } = timeline.getWindow();
    const way = (end - start) * share;
    timeline.setWindow(+start + way, +end + way, still);
  };
  const button = (/** @type {string} */ title, /** @type {() => void} */ onclick) =>
    el("button", { type: "button", onclick }, title);
  const only = () => {
    const { start, end } = timeline.getWindow();
    go({ during: `${start.toISOString().slice(0, 10)}/${end.toISOString().slice(0, 10)}` });
  };
  return el(
    "div",
    { class: "ex-controls", role: "group", "aria-label": "Timeline" },
    button("Zoom in", () => timeline.zoomIn(0.5, still)),
    button("Zoom out", () => timeline.zoomOut(0.5, still)),
    button("Earlier", () => move(-0.25)),
    button("Later", () => move(0.25)),
    button("Whole time", () => timeline.setWindow(min, max, still)),
    button("Only this span", only),
  );
}

function legend() {
  const sign = (/** @type {string} */ kinds, /** @type {string} */ word) =>
    el("li", {}, el("span", { class: `ex-sample ${kinds}`, "aria-hidden": "true" }), ` ${word}`);
  return el(
    "ul",
    { class: "ex-legend", "aria-label": "Signs" },
    ...Object.entries(SHAPES).map(([kind, words]) => sign(`ex-${kind}`, words)),
    sign("ex-once ex-open-start", "open: no bound is given"),
    el("li", {}, "~ approximate, ? uncertain"),
  );
}

/**
 * @param {number} min
 * @param {number} max
 */
function edges(min, max) {
  return { min: new Date(min), max: new Date(max), start: new Date(min), end: new Date(max) };
}

/** @param {string|undefined} day */
function time(day) {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Load the style of the library, once. */
async function styled() {
  const href = new URL("../vendor/vis-timeline.css", import.meta.url).href;
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return;
  const link = el("link", { rel: "stylesheet", href });
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`${href} cannot be read`));
    // Before the page's own style, which has the last word.
    document.head.prepend(link);
  });
}
