/** Who acts on whom, and who acts together, in the events that are found. */
/** @import { Archive, Entry, View } from "./types.js" */

import { address, called } from "./data.js";
import { count, el } from "./dom.js";
import { labelled } from "./labels.js";
import { layout } from "./layout.js";
import { legend, style } from "./look.js";
import { twin } from "./twin.js";

const MOST = 60;
const LEAST_ZOOM = 0.75;

/** @typedef {{from: string, to: string, together: boolean, events: Entry[]}} Tie */

/**
 * @param {View} view
 * @returns {Promise<() => void>} Takes the picture down.
 */
export async function draw(view) {
  const { root, archive, found, say, go } = view;
  const events = found.filter(({ table }) => table === "events");
  const all = ties(events);
  if (!all.length) {
    root.replaceChildren(
      el("p", { class: "ex-none" }, "No event among these records has two actors, or an actor and a recipient."),
    );
    return () => {};
  }
  const weights = weighed(all);
  const actors = [...weights.keys()].sort(
    (one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || one.localeCompare(other),
  );
  const drawn = actors.slice(0, MOST);
  const kept = all.filter(({ from, to }) => drawn.includes(from) && drawn.includes(to));
  const { default: cytoscape } = await import("../vendor/cytoscape.js");
  const frame = el("div", {
    class: "ex-net",
    tabindex: "0",
    role: "application",
    "aria-label": `Network of ${drawn.length} actors. Arrow keys go from actor to actor, Enter opens the page of one; the table below says the same.`,
  });
  const panel = el(
    "div",
    { class: "ex-selected" },
    el("p", { class: "ex-hint" }, "Choose an actor or a line: click, or use the arrow keys."),
  );
  const linked = new Set(all.flatMap((tie) => tie.events));
  const words = [
    `${count(actors.length, "actors")}, tied by ${count(linked.size, "events")}; ${count(events.length - linked.size, "events")} with fewer than two.`,
    drawn.length < actors.length && `The ${MOST} with most events are drawn; filter to see the others.`,
  ];
  root.replaceChildren(
    legend(),
    el("p", { class: "ex-hint" }, words.filter(Boolean).join(" ")),
    el("div", { class: "ex-netted" }, frame, panel),
    twin("who with whom", ["Who", "With whom", "Events"], () => all.map((tie) => listed(archive, tie))),
  );
  const places = layout(drawn, kept, { width: frame.clientWidth, height: frame.clientHeight });
  const graph = cytoscape({
    container: frame,
    elements: [
      ...drawn.map((id) => ({
        data: {
          id,
          name: called(archive, id),
          kind: archive.byId.get(id)?.kind,
          size: 14 + 5 * Math.sqrt(weights.get(id) ?? 1),
        },
        position: places.get(id),
      })),
      ...kept.map(({ from, to, together, events }) => ({
        data: {
          id: `${from} ${to} ${together}`,
          source: from,
          target: to,
          number: events.length,
          width: 1 + Math.log2(events.length),
        },
        classes: together ? "together" : "",
      })),
    ],
    style: style(root),
    userZoomingEnabled: false,
    boxSelectionEnabled: false,
    minZoom: 0.2,
    maxZoom: 3,
    layout: { name: "preset", padding: 8 },
  });

  if (graph.zoom() > 1) graph.zoom(1).center();
  // Names that are too small to read are of no use: then the middle of it first.
  if (graph.zoom() < LEAST_ZOOM) graph.zoom(LEAST_ZOOM).center(graph.getElementById(drawn[0]));

  /** @param {string} id */
  const choose = (id) => {
    const own = all.filter(({ from, to }) => from === id || to === id);
    graph.elements().removeClass("chosen near");
    const node = graph.getElementById(id).addClass("chosen");
    node.closedNeighborhood().addClass("near");
    const { x, y } = node.renderedPosition();
    if (x < 0 || y < 0 || x > graph.width() || y > graph.height()) graph.center(node);
    panel.replaceChildren(
      el("h3", {}, el("a", { href: address(id), dir: "auto" }, called(archive, id))),
      el(
        "button",
        { type: "button", onclick: () => go({ filters: { ...view.state.filters, actor: [id] } }) },
        "Only records with this actor",
      ),
      ...own.map((tie) => described(archive, tie)),
    );
    say(
      `${called(archive, id)}: ${own.map((tie) => `${relation(archive, tie)}, ${count(tie.events.length, "events")}`).join("; ")}`,
    );
  };
  graph.on("tap", "node", (/** @type {any} */ event) => choose(event.target.id()));
  graph.on("tap", "edge", (/** @type {any} */ event) => {
    graph.elements().removeClass("chosen near");
    event.target.addClass("chosen near").connectedNodes().addClass("near");
    const [from, to, together] = event.target.id().split(" ");
    const tie = all.find((one) => one.from === from && one.to === to && String(one.together) === together);
    if (tie) panel.replaceChildren(described(archive, tie));
  });
  frame.addEventListener("keydown", (event) => {
    const here = drawn.indexOf(graph.nodes(".chosen").id());
    const next = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: drawn.length - 1,
    }[event.key];
    if (event.key === "Enter" && here >= 0) location.assign(address(drawn[here]));
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(drawn[Math.min(Math.max(next, 0), drawn.length - 1)]);
  });
  const recolour = () => graph.style(style(root));
  const theme = new MutationObserver(recolour);
  theme.observe(document.body, { attributeFilter: ["data-theme"] });
  const media = ["(prefers-color-scheme: dark)", "print"].map((query) => matchMedia(query));
  media.forEach((one) => one.addEventListener("change", recolour));

  root.prepend(controls(graph));
  return () => {
    theme.disconnect();
    media.forEach((one) => one.removeEventListener("change", recolour));
    graph.destroy();
  };
}

/**
 * Tie actors to the recipients of what they do, and to whom they do it with.
 *
 * @param {Entry[]} events
 * @returns {Tie[]} Those of most events first.
 */
function ties(events) {
  /** @type {Map<string, Tie>} */
  const made = new Map();
  /** @type {(from: string, to: string, together: boolean, event: Entry) => void} */
  const tie = (from, to, together, event) => {
    if (from === to) return;
    const key = `${from} ${to} ${together}`;
    const known = made.get(key);
    if (known) known.events.push(event);
    else made.set(key, { from, to, together, events: [event] });
  };
  for (const event of events) {
    const { actors = [], recipients = [] } = event;
    for (const actor of actors) for (const recipient of recipients) tie(actor, recipient, false, event);
    const sorted = [...actors].sort();
    sorted.forEach((one, place) => sorted.slice(place + 1).forEach((other) => tie(one, other, true, event)));
  }
  return [...made.values()].sort(
    (one, other) => other.events.length - one.events.length || one.from.localeCompare(other.from),
  );
}

/**
 * Count the events of each actor.
 *
 * @param {Tie[]} all
 * @returns {Map<string, number>}
 */
function weighed(all) {
  /** @type {Map<string, Set<Entry>>} */
  const events = new Map();
  for (const tie of all) {
    for (const id of [tie.from, tie.to]) {
      const own = events.get(id) ?? new Set();
      tie.events.forEach((event) => own.add(event));
      events.set(id, own);
    }
  }
  return new Map([...events].map(([id, own]) => [id, own.size]));
}

/**
 * @param {Archive} archive
 * @param {Tie} tie
 */
function relation(archive, { from, to, together }) {
  return `${called(archive, from)} ${together ? "with" : "→"} ${called(archive, to)}`;
}

/**
 * @param {Archive} archive
 * @param {Tie} tie
 */
function described(archive, tie) {
  const events = tie.events.map((event) => el("li", {}, labelled(archive, event)));
  return el("section", {}, el("h4", {}, relation(archive, tie)), el("ul", {}, ...events));
}

/**
 * @param {Archive} archive
 * @param {Tie} tie
 */
function listed(archive, tie) {
  const events = tie.events.map((event) => el("li", {}, labelled(archive, event)));
  return [
    called(archive, tie.from),
    `${tie.together ? "with" : "→"} ${called(archive, tie.to)}`,
    el("ul", {}, ...events),
  ];
}

/** @param {any} graph */
function controls(graph) {
  const middle = () => ({ x: graph.width() / 2, y: graph.height() / 2 });
  const zoom = (/** @type {number} */ by) => graph.zoom({ level: graph.zoom() * by, renderedPosition: middle() });
  const button = (/** @type {string} */ title, /** @type {() => void} */ onclick) =>
    el("button", { type: "button", onclick }, title);
  return el(
    "div",
    { class: "ex-controls", role: "group", "aria-label": "Network" },
    button("Zoom in", () => zoom(1.4)),
    button("Zoom out", () => zoom(1 / 1.4)),
    button("Whole network", () => graph.fit(undefined, 8)),
  );
}
