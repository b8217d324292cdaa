/** Words that nobody knows: one slip away from another (a letter more, less, other, or two exchanged), or put together. */

const SHORT = 4 // letters: among shorter words a slip is often another word
const PART = 3 // letters of a word that another is put together from

/** @param {string} one @param {string} other */
export function isSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [a, b] = [one.slice(start), other.slice(start)]
  return (
    a.slice(1) === b.slice(1) ||
    a.slice(1) === b ||
    a === b.slice(1) ||
    (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2))
  )
}

/**
 * The known words that somebody may have meant by one that nobody knows: the commonest that is a slip away,
 * else the two that it was put together from; else the word itself.
 * @param {string} word
 * @param {Map<string, {size: number}>} places where each word stands
 */
export function meant(word, places) {
  if (word.length < SHORT) return [word]
  let [best, most] = [[word], 0]
  for (const [one, { size }] of places)
    if (size > most && one.length >= SHORT && !one.includes(" ") && isSlip(word, one)) [best, most] = [[one], size]
  for (let cut = PART; !most && cut <= word.length - PART; cut++) {
    const two = [word.slice(0, cut), word.slice(cut)]
    if (two.every((part) => places.has(part))) return two
  }
  return best
}
