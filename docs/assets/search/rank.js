/** How well texts fit some words: BM25 over weighted fields (Robertson and Zaragoza). */

const SATURATION = 4
const LENGTH = 0.4 // how much a long text is held back

/** What a word counts in a field. @type {Record<string, number>} */
const WEIGHTS = { title: 4, about: 3, opening: 2, text: 1, asked: 1.5 }

/** @typedef {Record<string, string[]>} Fields the words of each field */
/** @typedef {{count: number, places: Map<string, Map<number, number>>}} Weighed */

/**
 * How often each word stands in each text.
 * @param {Fields[]} texts
 * @returns {Weighed}
 */
export function weigh(texts) {
  const places = new Map()
  for (const [field, weight] of Object.entries(WEIGHTS)) {
    const mean = texts.reduce((sum, text) => sum + text[field].length, 0) / texts.length || 1
    texts.forEach((text, number) => {
      const one = weight / (1 - LENGTH + (LENGTH * text[field].length) / mean)
      for (const word of text[field]) {
        const found = places.get(word) ?? new Map()
        places.set(word, found.set(number, (found.get(number) ?? 0) + one))
      }
    })
  }
  return { count: texts.length, places }
}

/**
 * The score of each text that has one of the words.
 * @param {Weighed} weighed
 * @param {Map<string, number>} asked what each word counts
 * @returns {Map<number, number>}
 */
export function rank({ count, places }, asked) {
  const scores = new Map()
  for (const [word, share] of asked) {
    const found = places.get(word) ?? new Map()
    const rare = Math.log(1 + (count - found.size + 0.5) / (found.size + 0.5))
    for (const [number, often] of found)
      scores.set(number, (scores.get(number) ?? 0) + (share * rare * often) / (SATURATION + often))
  }
  return scores
}
