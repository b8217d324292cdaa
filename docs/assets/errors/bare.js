/** A message without what differs from program to program: colours, prefixes, names, shapes, numbers, spaces. */

const COLOUR = /(?:\\x1b|\\033|\\u001b)?\[[0-9;]{1,8}m/gi
const CONTROL = /[^\P{Cc}\t\r\n]|\p{Cf}/gu
const PREFIX =
  /^\s*(?:[>|│┃╭╰#]+\s*|\[[^\]\n]{1,40}\]:?\s+|\d{4}-\d\d-\d\d[t ][\d:.,+z-]*\s+|[\w.-]+\s*\|\s|(?:error|warning|info|debug|critical)\b(?! \w+error):?\s+|E\s{2,})+/i
const NODE = /\{\{.*?\}\}/g
const QUOTES = /['"`\u2018-\u201f\u00b4]/g
const LAYERS =
  /\b(?:\w*?(?:lstm|gru|rnn)\w*?|(?:time_distributed|bidirectional|dense|activation|sequential|functional|model)(?:_\d+)?|timedistributed_\d+)(?=_input\b|\b)/g
const INPUTS = /_input_\d+\b/g // of a layer, in Keras 1
const NAMED = /\b(layer|with name) '(?!(?:conv\dd|\w+_pooling\dd|batch_normalization|flatten)(?:_\d+)?')[^']{1,60}'/g
const NUMBER = /(?<!n\s*d\s*i\s*m\s*=\s*)\b\d[\w.]*(?![\w.]|\s+dimensions)/g
const SHAPE = /[([](?:[?○]|none)(?:,(?:[?○]|none)?)*[)\]]/g

/** What stands in the place of a name, a number or a shape. */
export const OPEN = "○"

/** @param {string} text */
export function bare(text) {
  return text
    .replace(CONTROL, "")
    .replace(COLOUR, "")
    .replace(/\\n/g, "\n")
    .split(/\r?\n/)
    .map((line) => line.replace(PREFIX, "").replace(/[│┃|]\s*$/, ""))
    .join(" ")
    .toLowerCase()
    .replace(NODE, "")
    .replace(QUOTES, "'")
    .replace(/\bu(?=')/g, "")
    .replace(/\bkeyword arguments? passed to \w+/g, `keyword arguments passed to ${OPEN}`)
    .replace(NAMED, `$1 ${OPEN}`)
    .replace(INPUTS, "_input")
    .replace(LAYERS, OPEN)
    .replace(NUMBER, OPEN)
    .replace(/[\s'*]+/g, "")
    .replace(SHAPE, OPEN)
}
