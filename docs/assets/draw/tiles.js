/** Small pictures of arrays: a tile for each number, darker for a larger one. */

import { box, svg, symbol, words } from "./marks.js"

const [GAP, ABOVE, LABELS, LETTER] = [14, 24, 18, 6.6]
const [SMALL, LARGE, MANY] = [12, 20, 12]

/** @typedef {{panels: {name?: string, values: number[][]}[], rows?: string[], columns?: string[], across?: string, down?: string, title?: string, about?: string}} Tiles */

/**
 * Arrays side by side, each under its name, on a common scale; zeros are empty. `rows` and `columns` are written beside them.
 * @param {Tiles} spec
 */
export function tiles(spec) {
  const { panels, across, down, rows = [], columns = [] } = spec
  const most = Math.max(...panels.flatMap(({ values }) => values.flat().map(Math.abs))) || 1
  const beside = Math.max(down?.length ?? 0, ...rows.map((label) => label.length))
  const left = beside ? Math.max(down ? 6 * down.length + 14 : 0, LETTER * beside + 10) : 4
  const top = panels.some(({ name }) => name) ? ABOVE : columns.length ? LABELS : 4
  const size = panels.length > 1 || panels[0].values[0].length > MANY ? SMALL : LARGE
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
      panels.map(({ name, values }, k) => [
        name && symbol(start(k) + wide / 2, top - 14, name),
        values.flatMap((row, i) =>
          row.map((value, j) => tile(start(k) + j * size, top + i * size, size, value / most)),
        ),
      ]),
      rows.map((label, i) => words(left - 6, top + middle(i), label, "inner end")),
      columns.map((label, j) => label.trim() && words(left + middle(j), top - 9, label, "inner")),
      down && !rows.length && words(left - 6, top + high / 2, down, "inner end"),
      across && words(left + wide / 2, top + high + 12, across, "inner"),
    ],
    spec.title,
  )
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
export function describeTiles({ panels, across, down, rows, columns, about }) {
  const axes = across && down ? ` A row for each ${down}, a column for each ${across}.` : ""
  const over = columns?.some((label) => label.trim()) ? ` Above the columns: ${columns.join("")}.` : ""
  const all = panels.map(({ name, values }, k) => {
    const lines = values.map((row, i) => {
      const numbers = row.map((value) => Number(value.toFixed(1))).join(" ")
      return rows ? `${rows[i]} ${numbers}` : numbers
    })
    const called = name ?? (rows ? "From the top" : `Array ${k + 1}`)
    return `${called.replace("_", "")}: ${lines.join("; ")}.`
  })
  return `${about ? `${about},` : "Numbers"} as tiles, darker for larger.${axes}${over} ${all.join(" ")}`
}
