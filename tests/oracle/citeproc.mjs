// Renders CSL-JSON items with citeproc-js: one request as JSON on stdin, the results as JSON on stdout.
//
// The request: {style, locale, locales, forms, jobs}
//   style    path of a CSL file
//   locale   the language to print in, e.g. "en-US"
//   locales  folder with locales-en-US.xml and the like
//   forms    {name: {format: "text" | "html", again, ...what citeproc-js takes with a cite: locator, label, ...}}
//            again: in a later note, after the first notes of all items of the job
//   jobs     [{items, forms}]: items that are rendered together, and the names of the forms wanted of each
// The results, one for each job: {citations: {id: {form: string}}, entries: [{id, text, html}]}
//
// CITEPROC names the folder of the npm package "citeproc".

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const CSL = createRequire(import.meta.url)(resolve(process.env.CITEPROC));
const [CSL_FIRST, CSL_SUBSEQUENT, CSL_IBID_WITH_LOCATOR] = [0, 1, 3];
const request = JSON.parse(readFileSync(0, "utf8"));

let known = new Map();
const engine = new CSL.Engine(
  {
    retrieveLocale: (language) => readFileSync(join(request.locales, `locales-${language}.xml`), "utf8"),
    retrieveItem: (id) => structuredClone(known.get(id)),
  },
  readFileSync(request.style, "utf8"),
  request.locale,
  true,
);

function entries(format) {
  engine.setOutputFormat(format);
  const [{ entry_ids }, strings] = engine.makeBibliography();
  const ids = entry_ids.map(([id]) => id);
  // Works that a style cites in the text alone have an id there, but no string.
  const printed = (id) => engine.makeBibliography({ include: [{ field: "id", value: id }] })[1].length > 0;
  const entered = strings.length === ids.length ? ids : ids.filter(printed);
  return entered.map((id, number) => [id, strings[number]]);
}

function render({ items, forms }) {
  engine.restoreProcessorState([]);
  known = new Map(items.map((item) => [item.id, item]));
  engine.updateItems([...known.keys()]);
  // What was cited in the note just before is cited as "ibid.", if the style has that.
  const later = items.length > 1 ? CSL_SUBSEQUENT : CSL_IBID_WITH_LOCATOR;
  const citations = {};
  for (const id of known.keys()) {
    citations[id] = {};
    for (const name of forms) {
      const { format, again, ...cite } = request.forms[name];
      engine.setOutputFormat(format);
      citations[id][name] = engine.makeCitationCluster([{ id, position: again ? later : CSL_FIRST, ...cite }]);
    }
  }
  const html = new Map(entries("html"));
  return { citations, entries: entries("text").map(([id, text]) => ({ id, text, html: html.get(id) })) };
}

process.stdout.write(JSON.stringify(request.jobs.map(render)));
