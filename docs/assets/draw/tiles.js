/** Small pictures of arrays: a tile for each number, darker for a larger one. */

import { box, svg, symbol, words } from "./marks.js"

const [GAP, ABOVE] = [14, 24]

/** @typedef {{panels: {name?: string, values: number[][]}[], across?: string, down?: string, title?: string}} Tiles */

/**
 * Arrays side by side, each under its name, on a common scale; zeros are empty.
 * @param {Tiles} spec
 */
export function tiles(spec) {
  const { panels, across, down } = spec
  const most = Math.max(...panels.flatMap(({ values }) => values.flat().map(Math.abs))) || 1
  const [left, top] = [down ? 6 * down.length + 14 : 4, panels.some(({ name }) => name) ? ABOVE : 4]
  const size = panels.length > 1 ? 12 : 20
  const high = panels[0].values.length * size
  const wide = panels[0].values[0].length * size
  const start = (k) => left + k * (wide + GAP)
  const width = start(panels.length) - GAP + 4
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
      down && words(left - 6, top + high / 2, down, "inner end"),
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
export function describeTiles({ panels, across, down }) {
  const axes = across && down ? ` A row for each ${down}, a column for each ${across}.` : ""
  const all = panels.map(({ name, values }, k) => {
    const rows = values.map((row) => row.map((value) => Number(value.toFixed(1))).join(" "))
    return `${(name ?? `Array ${k + 1}`).replace("_", "")}: ${rows.join("; ")}.`
  })
  return `Numbers as tiles, darker for larger.${axes} ${all.join(" ")}`
}
