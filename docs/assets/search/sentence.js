import { words } from "./words.js"

const END = /(?<=[.!?:]) +(?=[\p{Lu}\p{Lt}`"(])/u
const LONG = 180 // letters

/**
 * The sentence of some texts that has most of the words, the first of those.
 * @param {string[]} texts
 * @param {Map<string, number>} asked
 * @param {Map<string, string[]>} names
 */
export function sentence(texts, asked, names) {
  const score = (text) => [...new Set(words(text, names))].reduce((sum, word) => sum + (asked.get(word) ?? 0), 0)
  let [best, most] = ["", -1]
  for (const text of texts.flatMap((one) => one.split(END))) {
    const now = text.length > 20 ? score(text) : -1
    if (now > most) [best, most] = [text, now]
  }
  return best.length > LONG ? `${best.slice(0, LONG).replace(/\s\S*$/, "")} …` : best
}
