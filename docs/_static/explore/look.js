/** How a network looks: form says what an actor is, and what a line. */

import { el } from "./dom.js";

/** Say what the forms mean. */
export function legend() {
  const sign = (/** @type {string} */ kind, /** @type {string} */ words) =>
    el("li", {}, el("span", { class: `ex-node ex-node-${kind}`, "aria-hidden": "true" }), ` ${words}`);
  return el(
    "ul",
    { class: "ex-legend", "aria-label": "Signs" },
    sign("person", "person"),
    sign("state", "state or its body"),
    sign("group", "group, organisation, media"),
    sign("arrow", "acts on"),
    sign("together", "acts together with"),
  );
}

/**
 * Give the look of nodes and lines in the colours of the page's theme; form says the kind of an actor.
 *
 * @param {HTMLElement} root
 */
export function style(root) {
  const theme = getComputedStyle(root);
  const colour = (/** @type {string} */ name) => theme.getPropertyValue(name).trim();
  const [ink, paper, line, strong] = ["--ex-ink", "--ex-paper", "--ex-line", "--ex-strong"].map(colour);
  return [
    {
      selector: "node",
      style: {
        label: "data(name)",
        width: "data(size)",
        height: "data(size)",
        "background-color": paper,
        "border-color": ink,
        "border-width": 1.5,
        color: ink,
        "font-size": 11,
        "font-family": theme.fontFamily,
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-wrap": "wrap",
        "text-max-width": "116px",
        "text-outline-color": paper,
        "text-outline-width": 2,
      },
    },
    { selector: "node[kind='state'], node[kind='government-body']", style: { shape: "round-rectangle" } },
    { selector: "node[kind='group'], node[kind='organisation'], node[kind='media']", style: { shape: "diamond" } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": line,
        "target-arrow-color": line,
        "target-arrow-shape": "triangle",
        "curve-style": "bezier",
        "arrow-scale": 0.9,
      },
    },
    { selector: "edge.together", style: { "target-arrow-shape": "none", "line-style": "dashed" } },
    { selector: "node.near", style: { "border-width": 3, "border-color": strong } },
    { selector: "node.chosen", style: { "background-color": strong } },
    { selector: "edge.near", style: { "line-color": strong, "target-arrow-color": strong } },
  ];
}
