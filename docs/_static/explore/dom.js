/** Elements, made without ever reading data as HTML. */

/**
 * Make an element.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Object<string, string|number|boolean|((event: any) => void)|undefined|null>} [attributes] `onclick` and its
 *     like take functions; what is false or missing is left out, what is true is set empty.
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...given(children));
  return made;
}

/**
 * Leave out what is missing.
 *
 * @param {(Node|string|null|undefined|false)[]} children
 * @returns {(Node|string)[]}
 */
export function given(children) {
  return /** @type {(Node|string)[]} */ (children.filter(Boolean));
}

/**
 * Put other children into an element; what has the focus keeps it where it stays.
 *
 * @param {HTMLElement} parent
 * @param {...(Node|string|null|undefined|false)} children
 */
export function fill(parent, ...children) {
  const focused = document.activeElement;
  parent.replaceChildren(...given(children));
  if (focused instanceof HTMLElement && focused !== document.activeElement && parent.contains(focused)) {
    focused.focus({ preventScroll: true });
  }
}

/**
 * Write a number as English does: 1,234.
 *
 * @param {number} number
 */
export function figure(number) {
  return number.toLocaleString("en-GB");
}

/**
 * Count things: "1 event", "2 events".
 *
 * @param {number} number
 * @param {string} plural Plural of a noun that ends in s.
 */
export function count(number, plural) {
  return `${figure(number)} ${number === 1 ? plural.slice(0, -1) : plural}`;
}

/**
 * Let arrow keys go through elements of which one alone is reached by Tab.
 *
 * @param {HTMLElement} parent
 * @param {() => HTMLElement[]} items
 * @param {(items: HTMLElement[], from: number, key: string) => number|undefined} step Where a key leads.
 */
export function rove(parent, items, step) {
  const first = () => items().forEach((item, number) => (item.tabIndex = number ? -1 : 0));
  first();
  parent.addEventListener("keydown", (event) => {
    const all = items();
    const from = all.indexOf(/** @type {HTMLElement} */ (event.target));
    if (from < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = all[step(all, from, event.key) ?? -1];
    if (!next) return;
    event.preventDefault();
    all.forEach((item) => (item.tabIndex = item === next ? 0 : -1));
    next.focus();
  });
}
