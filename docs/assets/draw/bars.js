/** A number for each time step, as a bar with its value above it. */

import { listed } from "../semantics.js"
import { box, line, svg, words } from "./marks.js"

const [PITCH, WIDE, TOP, HIGH] = [32, 20, 20, 90]

/** @typedef {{values: number[], relative?: "last", title?: string, about?: string}} Bars */

/**
 * Bars over the time steps, the highest of them as high as there is room; `relative` to the last, if they are said to be.
 * @param {Bars} spec
 */
export function bars(spec) {
  const values = shown(spec)
  const most = Math.max(...values) || 1
  const width = values.length * PITCH + 8
  const [bottom, middle] = [TOP + HIGH, (i) => 4 + (i + 0.5) * PITCH]
  return svg(
    width,
    bottom + 40,
    describeBars(spec),
    [
      values.map((value, i) => {
        const height = (HIGH * value) / most
        const data = { "data-step": i + 1, "data-role": "bar" }
        return [
          box(middle(i), bottom - height / 2, WIDE, height, 2, "bar", data),
          words(middle(i), bottom - height - 10, value.toFixed(2), "inner"),
          words(middle(i), bottom + 13, i + 1, "inner"),
        ]
      }),
      line("", [
        [4, bottom],
        [width - 4, bottom],
      ]),
      words(width / 2, bottom + 31, "time step", "inner"),
    ],
    spec.title,
  )
}

/** @param {Bars} spec */
const shown = ({ values, relative }) =>
  relative ? values.map((value) => value / (values[values.length - 1] || 1)) : values

/**
 * The same in words.
 * @param {Bars} spec
 */
export function describeBars(spec) {
  return `${spec.about ?? "Values"}, step by step: ${listed(shown(spec).map((value) => value.toFixed(2)))}.`
}
