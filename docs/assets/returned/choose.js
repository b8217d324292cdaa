/** What the filter knows of the page: pure functions, without a page around them. */

export const ALL = "all"

/** The parts of a list as a heading carries it: `"GRU, SimpleRNN"`. */
export const listed = (text) => (text ?? "").split(",").map((part) => part.trim())

/**
 * The values to choose from, each once, in the order of the page.
 * @param {string[]} texts
 */
export const choices = (texts) => [...new Set(texts.flatMap(listed))].filter(Boolean)

/**
 * Whether a table fits what was chosen: a table without modes fits each mode.
 * @param {{layers: string, modes?: string}} table
 * @param {{layer: string, mode: string}} chosen
 */
export const fits = ({ layers, modes }, { layer, mode }) =>
  (layer === ALL || listed(layers).includes(layer)) && (mode === ALL || !modes || listed(modes).includes(mode))

/**
 * Whether a row is about the chosen flags: its head names each of them, and none besides.
 * @param {string} head
 * @param {string} flags
 */
export const about = (head, flags) => flags === ALL || head.trim().split(/\s+/).join(" ") === flags
