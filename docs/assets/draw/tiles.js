/** Small pictures of arrays: a tile for each number, darker for a larger one. */

import { box, svg, symbol, words } from "./marks.js"

const [GAP, ABOVE, LABELS, LETTER] = [14, 24, 18, 6.6]
const [SMALL, MIDDLE, LARGE, MANY] = [12, 15, 20, 12]

/** @typedef {{name?: string, columns?: string[], values: number[][]}} Panel */
/** @typedef {{panels: Panel[], rows?: string[], across?: string, down?: string, title?: string, about?: string}} Tiles */

/**
 * Arrays side by side on a common scale; zeros are empty. Each has its name above it, or a label for each of its columns,
 * which then say what it is; `rows` are the labels of the rows of all.
 * @param {Tiles} spec
 */
export function tiles(spec) {
  const { panels, across, down, rows = [] } = spec
  const most = Math.max(...panels.flatMap(({ values }) => values.flat().map(Math.abs))) || 1
  const left = beside(spec)
  const top = panels.some(({ columns }) => columns) ? LABELS : panels.some(({ name }) => name) ? ABOVE : 4
  const size = sized(spec)
  const high = panels[0].values.length * size
  const wide = panels[0].values[0].length * size
  const start = (k) => left + k * (wide + GAP)
  const width = start(panels.length) - GAP + 4
  const middle = (i) => (i + 0.5) * size
  return svg(
    width,
    top + high + (across ? 24 : 4),
    describeTiles(spec),
    [
      panels.map(({ name, columns, values }, k) => [
        name && !columns && symbol(start(k) + wide / 2, top - 14, name),
        columns?.map((label, j) => label.trim() && words(start(k) + middle(j), top - 9, label, "inner")),
        values.flatMap((row, i) =>
          row.map((value, j) => tile(start(k) + j * size, top + i * size, size, value / most)),
        ),
      ]),
      rows.map((label, i) => words(left - 6, top + middle(i), label, "inner end")),
      down && !rows.length && words(left - 6, top + high / 2, down, "inner end"),
      across && words(left + wide / 2, top + high + 12, across, "inner"),
    ],
    spec.title,
  )
}

/** The room for what is written on the left. @param {Tiles} spec */
function beside({ rows, down }) {
  if (rows) return LETTER * Math.max(...rows.map((label) => label.length)) + 14
  return down ? 6 * down.length + 14 : 4
}

/** How large a tile is: labels need room. @param {Tiles} spec */
function sized({ panels, rows }) {
  if (panels.length === 1 && panels[0].values[0].length <= MANY) return LARGE
  return rows ? MIDDLE : SMALL
}

/** One number; how dark it is says how large. */
function tile(x, y, size, share) {
  const at = [x + size / 2, y + size / 2, size - 2, size - 2, 2]
  const dark = Math.abs(share) < 0.005 ? undefined : Math.max(0.1, Math.abs(share)).toFixed(2)
  return box(...at, dark ? "tile" : "tile empty", { "fill-opacity": dark, "data-role": "tile" })
}

/**
 * The same in words.
 * @param {Tiles} spec
 */
export function describeTiles({ panels, across, down, rows, about }) {
  const axes = across && down ? ` A row for each ${down}, a column for each ${across}.` : ""
  const all = panels.map(({ name, values }, k) => {
    const lines = values.map((row, i) => {
      const numbers = row.map((value) => Number(value.toFixed(1))).join(" ")
      return rows ? `${rows[i]} ${numbers}` : numbers
    })
    const called = name ?? (rows ? "From the top" : `Array ${k + 1}`)
    return `${called.replace("_", "")}: ${lines.join("; ")}.`
  })
  return `${about ? `${about},` : "Numbers"} as tiles, darker for larger.${axes} ${all.join(" ")}`
}
