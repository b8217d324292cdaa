/** A number for each time step, as a bar with its value above it. */

import { listed } from "../semantics.js"
import { box, line, svg, words } from "./marks.js"

const [PITCH, WIDE, TOP, HIGH] = [32, 20, 20, 90]

/**
 * Bars over the time steps; `most` is the value of the highest that would fit, so that several drawings can be compared.
 * @param {{values: number[], most?: number, digits?: number, title?: string, about?: string}} spec
 */
export function bars(spec) {
  const { values, most = Math.max(...values), digits = 2 } = spec
  const width = values.length * PITCH + 8
  const [bottom, middle] = [TOP + HIGH, (i) => 4 + (i + 0.5) * PITCH]
  return svg(
    width,
    bottom + 40,
    describeBars(spec),
    [
      values.map((value, i) => {
        const height = (HIGH * value) / (most || 1)
        const data = { "data-step": i + 1, "data-role": "bar" }
        return [
          box(middle(i), bottom - height / 2, WIDE, height, 2, "bar", data),
          words(middle(i), bottom - height - 10, value.toFixed(digits), "inner"),
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

/** The same in words. */
export function describeBars({ values, digits = 2, about = "Values" }) {
  return `${about}, step by step: ${listed(values.map((value) => value.toFixed(digits)))}.`
}
