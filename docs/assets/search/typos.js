/** Words that are one slip away from another: a letter more, less, other, or two exchanged. */

const SHORT = 4 // letters: among shorter words a slip is often another word

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
 * The known word that somebody may have meant by one that nobody knows: the commonest; else the word itself.
 * @param {string} word
 * @param {Map<string, {size: number}>} places where each word stands
 */
export function meant(word, places) {
  let [best, most] = [word, 0]
  if (word.length < SHORT) return best
  for (const [one, { size }] of places)
    if (size > most && one.length >= SHORT && !one.includes(" ") && isSlip(word, one)) [best, most] = [one, size]
  return best
}
