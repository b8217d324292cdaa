/** A layer unrolled over its time steps, in one direction or both. */

import { cells, columns, describeReturned, listed, reading, returned, ways } from "../semantics.js"
import { band, inputs, tower } from "./layer.js"
import { line, R, rail, svg, words } from "./marks.js"
import { drop, edges, grid, half, OUT } from "./place.js"
import { chain } from "./row.js"

const TOP = 44

/**
 * The layer unrolled; what is returned is lit.
 * @param {Spec} spec  with `step`, the x to mark
 */
export function unrolled(spec) {
  const { width, height, parts } = spec.bidirectional ? twoWay(spec) : oneWay(spec)
  return svg(width, height, describeUnrolled(spec), parts, spec.title)
}

/** The same in words. */
export function describeUnrolled(spec) {
  const masked = columns(spec)
    .filter((step) => step.masked)
    .sort((a, b) => a.x - b.x)
    .map((step) => `x${step.name}`)
  return [
    `${spec.bidirectional ? "Bidirectional " : ""}${spec.layer} over ${spec.timesteps} time steps.`,
    spec.two_cells && "It has two cells: the upper reads what the lower gives at each step.",
    spec.second && `Its states begin ${spec.stateful ? "as the call before it left them" : "as zeros"}.`,
    spec.go_backwards && "It reads them backwards.",
    masked.length && `Masked, so that the states pass unchanged: ${listed(masked)}.`,
    describeReturned(spec),
  ]
    .filter(Boolean)
    .join(" ")
}

/** Which steps are returned: all, or the last that this direction reads. */
export function isReturned(spec, way) {
  const last = way === "backward" ? 0 : spec.timesteps - 1
  return (i) => spec.return_sequences || i === last
}

/** Whether the final states of a direction are returned, and under which names. */
export const finalStates = (spec, way, cell = "") => ({
  lit: Boolean(spec.return_state),
  name: (kind) =>
    returned(spec).find((tensor) => tensor.way === way && tensor.cell === cell && tensor.kind === kind)?.name,
})

/** What the states of a direction begin with: zeros, called h_0, or what the call before it left. */
const origin = (spec, way) => (spec.second && spec.stateful ? reading(columns(spec, way), way).at(-1).state : 0)

/** Which layer or cell of the explorer's list a row of cells is; nothing on the pages. */
const part = (spec, k) => (spec.first_part === undefined ? undefined : spec.first_part + k)

/** A name above the nodes that it names. */
export function nameAbove(x1, x2, y, name) {
  const many = x2 > x1
  return [words((x1 + x2) / 2, y - R - (many ? 19 : 11), name, "name h"), many && rail(x1 - R, x2 + R, y - R - 4)]
}

function oneWay(spec) {
  const place = { ...grid(spec.timesteps, 72), steps: columns(spec), now: spec.step }
  const { xs, edges } = place
  const layers = cells(spec).map((cell, k) => ({
    layer: spec.layer,
    inside: cell === "lower",
    lit: cell !== "lower" && isReturned(spec),
    start: edges[0] - OUT,
    origin: origin(spec),
    final: finalStates(spec, "state", cell),
    part: part(spec, k),
  }))
  const [parts, height] = tower(layers, place, TOP)
  const name = nameAbove(spec.return_sequences ? xs[0] : xs.at(-1), xs.at(-1), TOP, returned(spec)[0].name)
  return { width: edges[1] + OUT + R + (spec.second ? 34 : 28), height, parts: [parts, name] }
}

/** Both directions over the same inputs; each final state stands where its direction ends. */
function twoWay(spec) {
  const [size, side] = [34, 20]
  const { xs } = grid(spec.timesteps, 112, 78)
  const sides = edges([xs[0] - side, xs.at(-1) + side], size)
  const forward = TOP + drop(spec.layer)
  const backward = forward + 2 * half(spec.layer) + 26
  const bottom = backward + half(spec.layer) + 40
  const common = {
    layer: spec.layer,
    size,
    edges: sides,
    top: TOP,
    from: xs.map((x) => [x, bottom - 12]),
    now: spec.step,
  }
  const rows = ways(spec).map((way, k) => ({
    ...common,
    way,
    origin: origin(spec, way),
    part: part(spec, k),
    y: k ? backward : forward,
    xs: xs.map((x) => x + (k ? side : -side)),
    steps: columns(spec, way),
    start: k ? sides[1] + OUT : sides[0] - OUT,
    lit: isReturned(spec, way),
    final: finalStates(spec, way),
  }))
  const parts = [
    band(sides, forward - half(spec.layer), backward + half(spec.layer)),
    rows.map((row) => chain(row)),
    inputs(columns(spec), xs, bottom),
    spec.return_sequences
      ? mergedSteps(spec, rows[0].xs, rows[1].xs)
      : mergedEnds(spec, rows[1].xs[0], rows[0].xs.at(-1)),
  ]
  return { width: sides[1] + 66, height: bottom + 14, parts }
}

const outputName = (spec) => {
  const names = returned(spec)
    .filter((tensor) => !tensor.way)
    .map((tensor) => tensor.name)
  return names.join(", ") + (spec.bidirectional.merge_mode ? ` (${spec.bidirectional.merge_mode})` : "")
}

/** The outputs of both directions, merged step by step. */
const mergedSteps = (spec, forward, backward) => [
  nameAbove(forward[0], backward.at(-1), TOP, outputName(spec)),
  spec.bidirectional.merge_mode &&
    forward.map((x, i) =>
      line("", [
        [x + R, TOP],
        [backward[i] - R, TOP],
      ]),
    ),
]

/** The last output of each direction: the backward one stands first in time. */
function mergedEnds(spec, backward, forward) {
  if (spec.bidirectional.merge_mode) {
    return [
      words((backward + forward) / 2, TOP - R - 19, outputName(spec), "name h"),
      rail(backward, forward, TOP - R, 9),
    ]
  }
  const [{ name: first }, { name: second }] = returned(spec)
  return [words(backward, TOP - R - 11, second, "name h"), words(forward, TOP - R - 11, first, "name h")]
}
