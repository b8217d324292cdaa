/** Words as they are compared: identifiers taken apart, endings dropped, other names of a thing put together. */

const WORD = /[a-z\d_]+|[^\P{L}a-z\d_]+/giu
const PART = /[A-Z]{2,}s(?![a-z])|[A-Z]+(?=[A-Z][a-z]|[\d_]|$)|[A-Z]?[a-z]+|[A-Z]+/g
const NAME = /\b[A-Z][A-Za-z\d]*[a-z][A-Za-z\d]*/g
const ENDING = /(?<=.{3})(?:ing|ed|es|s|e)$/
const SILENT = new Set(
  `a about all an and any are as at be between bug but by can could difference do does done exactly for from get gets got had has
  have how i if in into is it its just keras me mean means mini my need no none not of on one or our possible problem problems properly
  question questions should so than that the their them then there these they this to trying two understand understanding us use
  used using via want was we were what when where which while who why will with without work working works would you your`.split(
    /\s+/,
  ),
)
const OTHER_NAMES = new Map(
  Object.entries({
    h: "h_t",
    c: "c_t",
    bi: "bidirectional",
    bilstm: "bidirectional lstm",
    bigru: "bidirectional gru",
    lstms: "lstm",
    grus: "gru",
    rnns: "rnn",
    seq2seq: "encoder decoder",
    cnn: "convolution",
    minibatch: "batch",
    minibatches: "batch",
    "3d": "dimension",
    "4d": "dimension",
    "5d": "dimension",
    initialization: "initial",
    timestep: "time step",
    timesteps: "time step",
    dimensional: "dimension",
  }),
)

/** @param {string} word */
const stem = (word) => (word.endsWith("ss") ? word : word.replace(ENDING, ""))

/** @param {string} word */
const partsOf = (word) =>
  (word.match(PART) ?? []).map((part) => part.toLowerCase()).filter((part) => part.length > 1 || OTHER_NAMES.has(part))

/**
 * The parts of each name in some texts that has some, such as `TimeDistributed`, for those who write it small.
 * @param {string[]} texts
 * @returns {Map<string, string[]>}
 */
export function namesIn(texts) {
  const names = new Set(texts.flatMap((text) => text.match(NAME) ?? []))
  const split = [...names].map((name) => /** @type {const} */ ([name.toLowerCase(), partsOf(name)]))
  return new Map(split.filter(([, parts]) => parts.length > 1))
}

/**
 * The words of a text, in order, an identifier as its parts; at most so many.
 * @param {string} text
 * @param {Map<string, string[]>} names those that have parts
 * @param {number} most
 */
export function words(text, names, most = Number.POSITIVE_INFINITY) {
  /** @type {string[]} */
  const found = []
  for (const [word] of text.normalize("NFKC").matchAll(WORD)) {
    if (found.length >= most) break
    const small = word.toLowerCase()
    const parts = OTHER_NAMES.has(small) ? [small] : [...(names.get(small) ?? partsOf(word))]
    if (!parts.length) parts.push(small) // h_t, or no Latin letters
    for (const part of parts)
      for (const name of (OTHER_NAMES.get(part) ?? part).split(" "))
        if (name.length > 1 && !SILENT.has(name)) found.push(stem(name))
  }
  return found
}

/** Neighbours, which say more than each alone: `initial_state`, a hidden state. @param {string[]} found */
export const pairs = (found) => found.slice(1).map((word, place) => `${found[place]} ${word}`)
