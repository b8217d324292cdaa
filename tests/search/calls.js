/** What the tests ask of the search: the index stays on this side. */

import { readFileSync } from "node:fs"
import { find, prepare } from "../../docs/assets/search/search.js"

/** @type {Docs} */
let docs
let index

/** Read the index of a built site. @param {string} path */
export function load(path) {
  docs = JSON.parse(readFileSync(path, "utf-8")).docs
  index = prepare(docs)
}

/** Where the results for a query lead, and what they say. @param {string} query */
export const ask = (query) => find(index, query)

/** The same for a section whose text says some words over and over. @param {string} place @param {string} words */
export function askRepeated(place, words) {
  const sections = docs.sections.map((section) =>
    section.location === place ? { ...section, texts: [...section.texts, `${words} `.repeat(200)] } : section,
  )
  return find(prepare({ ...docs, sections }), words)
}
