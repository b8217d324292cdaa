/** The use cases: what reads what a layer returns. */

import { columns, returned, row } from "../semantics.js"
import { tower } from "./layer.js"
import { svg } from "./marks.js"
import { grid, OUT } from "./place.js"
import { isReturned } from "./unrolled.js"

const label = (text) => ({ kind: "y", text })
const end = (spec) => `h${columns(spec).at(-1)?.name}`

/** Layers over the same time steps, drawn with the names of their outputs. */
function storeys(spec, layers, text) {
  const place = { ...grid(spec.timesteps, 72), steps: columns(spec) }
  const started = layers.map((layer) => ({ start: place.edges[0] - OUT, ...layer }))
  const [parts, height] = tower(started, place, 20)
  return svg(place.edges[1] + 48, height, text, parts, spec.title)
}

const recurrent = (spec) => ({
  layer: spec.layer,
  lit: isReturned(spec),
  name: returned(spec)[0].name,
})

/** Layers on top of each other. `{timesteps, layers: [{layer, return_sequences}, …]}`, from the bottom up */
export const stacked = (spec) =>
  storeys(
    spec,
    spec.layers.map((layer) => recurrent({ ...layer, timesteps: spec.timesteps })),
    describeStacked(spec),
  )

/** The same in words. */
export const describeStacked = (spec) =>
  spec.layers
    .map(
      ({ layer, return_sequences }, k) =>
        `Layer ${k + 1}, ${layer}, reads ${k ? `what layer ${k} returns` : row(spec, "x")} and returns ${
          return_sequences ? row(spec, "h") : `${end(spec)} only`
        }.`,
    )
    .join(" ")

/** A label for every step: the same Dense layer reads each h. `{layer, timesteps}` */
export const everyStep = (spec) =>
  storeys(
    spec,
    [
      recurrent({ ...spec, return_sequences: true }),
      { layer: "Dense", lit: () => true, output: label((step) => `y_${step.name}`) },
    ],
    describeEveryStep(spec),
  )

/** The same in words. */
export const describeEveryStep = (spec) =>
  `${spec.layer} returns ${row(spec, "h")}. One Dense layer reads each of them and gives ${row(spec, "y")}.`

/** One label for the whole sequence: a Dense layer reads the last h. `{layer, timesteps}` */
export function wholeSequence(spec) {
  const last = recurrent({ ...spec, return_sequences: false })
  const head = { layer: "Dense", only: last.lit, lit: () => true, output: label(() => "y") }
  return storeys(spec, [last, head], describeWholeSequence(spec))
}

/** The same in words. */
export const describeWholeSequence = (spec) =>
  `${spec.layer} reads ${row(spec, "x")} and returns ${end(spec)} only. A Dense layer reads it and gives one y.`
