/** The sections that answer a query, the best first: pure functions, without a worker around them. */

import { match } from "../errors/match.js"
import { rank, weigh } from "./rank.js"
import { sentence } from "./sentence.js"
import { meant } from "./typos.js"
import { namesIn, pairs, words } from "./words.js"

const RESULTS = 15
const WORDS = 30 // of a query
const OF_PAGE = 1 // results of one page, until all other pages had their turn
const PAGE = 1 // what a page counts for each of its sections
const PAIR = 0.6 // what two neighbours count beside each of them
const BEGUN = 0.7 // what a word counts whose beginning was typed
const LONG = 20 // letters of a message that was cut off
const RAISED = /\b\w*(?:Error|Exception|Warning):/g

/** @param {{location: string}} section */
const pageOf = ({ location }) => location.split("#")[0]

/** @param {Docs} docs */
export function prepare({ sections, messages, asked }) {
  const names = namesIn([...sections.flatMap(({ title, texts }) => [title, ...texts]), ...Object.values(asked).flat()])
  /** @param {string} text */
  const terms = (text) => {
    const found = words(text, names)
    return [...found, ...pairs(found)]
  }
  const own = sections.map((section) => ({
    title: terms(section.title),
    about: terms(section.about),
    opening: terms(section.texts[0] ?? ""),
    text: terms(section.texts.slice(1).join(" ")),
    asked: terms((asked[section.location] ?? []).join(" ")),
  }))
  /** @type {Map<string, number[]>} */
  const grouped = new Map()
  sections.forEach((section, number) => {
    grouped.set(pageOf(section), [...(grouped.get(pageOf(section)) ?? []), number])
  })
  const pages = [...grouped.values()].map((numbers) => {
    const of = (field) => numbers.flatMap((number) => own[number][field])
    const { title, about, opening } = own[numbers[0]]
    return { title, about, opening, text: [...of("title"), ...of("opening"), ...of("text")], asked: of("asked") }
  })
  const page = [...grouped.values()].flatMap((numbers, place) => numbers.map(() => place))
  const entries = Object.entries(messages).map(([url, wordings]) => ({ url, wordings }))
  return { sections, page, entries, names, own: weigh(own), pages: weigh(pages) }
}

/** @typedef {ReturnType<typeof prepare>} Index */

/** What is asked: of a traceback, what was raised. @param {string} query */
function gist(query) {
  const last = [...query.matchAll(RAISED)].at(-1)
  return last ? query.slice(last.index + last[0].length) : query
}

/** What each word counts that was asked for. @param {Index} index @param {string} query */
function counted({ names, own: { places } }, query) {
  const asked = new Map()
  const found = words(query, names, WORDS)
  const last = /\s$/.test(query) ? undefined : found.at(-1)
  const begun =
    last && !places.has(last) ? [...places.keys()].filter((one) => one.startsWith(last) && !one.includes(" ")) : []
  const known = found.flatMap((word) => (places.has(word) || begun.includes(word) ? word : meant(word, places)))
  for (const one of begun) asked.set(one, BEGUN)
  for (const pair of pairs(known)) if (places.has(pair)) asked.set(pair, PAIR)
  for (const word of known) if (places.has(word)) asked.set(word, 1)
  return asked
}

/** The sections that have one of the words, the best first. @param {Index} index @param {Map<string, number>} asked */
function ranked({ sections, page, own, pages }, asked) {
  const whole = rank(pages, asked)
  return [...rank(own, asked)]
    .map(([number, score]) => ({
      section: sections[number],
      score: (score + PAGE * (whole.get(page[number]) ?? 0)) * sections[number].boost,
    }))
    .sort((one, other) => other.score - one.score)
    .map(({ section }) => section)
}

/** Results in an order in which no page fills the screen alone. @param {Section[]} found */
function spread(found) {
  const seen = new Map()
  /** @type {Section[][]} */
  const [now, later] = [[], []]
  for (const section of found) {
    const before = seen.get(pageOf(section)) ?? 0
    seen.set(pageOf(section), before + 1)
    if (before < OF_PAGE) now.push(section)
    else later.push(section)
  }
  return [...now, ...later]
}

/**
 * The sections for a query, each with the sentence that fits best.
 * @param {Index} index
 * @param {string} query
 */
export function find(index, query) {
  const raised = match(query, index.entries, LONG).map(({ url }) => url)
  const asked = counted(index, gist(query))
  const first = raised.flatMap((url) => index.sections.filter(({ location }) => location === url))
  const others = spread(ranked(index, asked).filter((section) => !first.includes(section)))
  return [...first, ...others].slice(0, RESULTS).map(({ location, title, page, texts }) => ({
    location,
    title,
    page,
    sentence: sentence(texts, asked, index.names),
  }))
}
