/** What readers type, as numbers; what is wrong with it, in words. */

/** @param {string} text */
export const quoted = (text) => `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`

/** @param {string} message @returns {never} */
export function fail(message) {
  throw new Error(message)
}

/** A number as it was typed: `null` where it cannot be one. */
export function read(text, low, high, kind = "number", why = "") {
  const range = `give a ${kind} from ${low} to ${high}${why}.`.replace("-", "−")
  const value = Number(text)
  if (text === null) fail(`That is not a number: ${range}`)
  if (!text.trim()) fail(`Empty: ${range}`)
  if (!/^\s*[+-]?\d*\.?\d+(e\d+)?\s*$/.test(text)) fail(`${quoted(text)} is not a number: ${range}`)
  if (kind !== "number" && !Number.isInteger(value)) fail(`${quoted(text)} is not a ${kind}: ${range}`)
  if (value < low) fail(`${quoted(text)} is too small: ${range}`)
  if (value > high) fail(`${quoted(text)} is too large here: ${range}`)
  return value
}
