/** Which entries fit a message: pure functions, without a page around them. */

import { bare, OPEN } from "./bare.js"

const FAR = 240 // letters between the parts of a message: a layer's name, a shape
const TYPED = 6
const CUT = 12
const MOST = 5
const TRACEBACK = /traceback\(|file.{0,200},line/
const RAISED = /(?:error|exception|warning):/g
const LAST = /\s\S*$/
const FIRST = /^\s*(?!\S*(?:error|exception|warning):)\S+\s/i

/** How many letters of a wording stand in a text, all of its fixed parts in their order; else 0. */
function within(text, says) {
  const parts = says.split(OPEN).filter((part) => part.length > 1)
  const fixed = parts.join("").length
  if (fixed < TYPED) return 0
  for (let start = text.indexOf(parts[0]); start >= 0; start = text.indexOf(parts[0], start + 1)) {
    let end = start + parts[0].length
    const found = parts.slice(1).every((part) => {
      const next = text.indexOf(part, end)
      const between = text.slice(end, next)
      end = next + part.length
      return next >= 0 && between.length <= FAR && between.includes(OPEN)
    })
    if (found) return fixed
  }
  return 0
}

/**
 * How many letters a text that was cut off has in common with a wording; 0 if it is no part of it.
 * @param {{text: string, word?: string}} asked of a text without its last word, that word
 * @param {string} says
 * @param {number} typed
 */
function partly({ text, word }, says, typed) {
  const goes = (rest) => {
    const [next] = rest.split(OPEN)
    return word === undefined || next.startsWith(word) || word.startsWith(next)
  }
  const at = says.indexOf(text)
  const long = !TRACEBACK.test(text) && text.length >= typed
  if (long && at >= 0 && goes(says.slice(at + text.length))) return text.length
  const last = [...text.matchAll(RAISED)].at(-1)
  const said = last ? text.slice(last.index + last[0].length) : ""
  if (said.length >= CUT && says.startsWith(said) && goes(says.slice(said.length))) return said.length
  for (let length = Math.min(says.length, text.length); length >= CUT; length--)
    if (text.startsWith(says.slice(-length))) return length
  return 0
}

/** @type {Map<string, string>} */
const known = new Map()

/** A wording that is asked for again and again. @param {string} says */
function bareOf(says) {
  const found = known.get(says) ?? bare(says)
  known.set(says, found)
  return found
}

/** Whether a wording is that of the page itself. @param {{where?: string}} wording */
const isOwn = ({ where }) => !where

/** A text, and the same without a word that was cut off at its end or at its beginning. @param {string} text */
const cuts = (text) => [
  { text: bare(text) },
  { text: bare(text.replace(LAST, "")), word: bare(text.match(LAST)?.[0] ?? "") },
  { text: bare(text.replace(FIRST, "")) },
]

/**
 * The entries whose message this is, the best first; none if it is no message that they know. An entry's own
 * message comes before the same words in another entry, where another version says them.
 * @template {{wordings: {says: string, where?: string}[]}} Entry
 * @param {string} text
 * @param {Entry[]} entries
 * @param {number} typed how many letters of a message are enough
 */
export function match(text, entries, typed = TYPED) {
  const fitting = (texts, measure) => {
    const best = (wordings) =>
      Math.max(0, ...wordings.flatMap(({ says }) => texts.map((asked) => measure(asked, bareOf(says)))))
    return entries
      .map((entry) => ({ entry, score: best(entry.wordings), own: best(entry.wordings.filter(isOwn)) }))
      .filter(({ score }) => score > 0)
      .sort((one, other) => other.score - one.score || other.own - one.own)
      .slice(0, MOST)
      .map(({ entry }) => entry)
  }
  const whole = fitting([bare(text)], within)
  return whole.length ? whole : fitting(cuts(text), (asked, says) => partly(asked, says, typed))
}
