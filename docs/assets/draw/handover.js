/** An encoder that hands its states over to a decoder. */

import { columns, decoder, handed, range, row, spoken, ways } from "../semantics.js"
import { band, inputs, tower } from "./layer.js"
import { arrow, node, R, svg, words } from "./marks.js"
import { drop, edges, grid, half, lane, OUT } from "./place.js"
import { chain } from "./row.js"
import { finalStates, nameAbove } from "./unrolled.js"

const TOP = 44

/**
 * An encoder hands its final states to a decoder, which reads the target one step late. A Bidirectional encoder hands
 * over the states of both its directions, joined.
 * @param {Spec} spec  with `decoder_timesteps`, and where wanted `decoded`, the name of what the decoder returns
 */
export function encoderDecoder(spec) {
  const given = { ...spec, return_state: true }
  const encoder = given.bidirectional ? twoWay(given) : oneWay(given)
  const target = decoder(spec)
  const late = (step) => `y_${step.x - 1}`
  const right = {
    ...grid(target.timesteps, encoder.end + 42, 42, 28),
    steps: columns(target),
    input: late,
  }
  const part = spec.first_part === undefined ? undefined : ways(spec).length
  const reader = { layer: spec.layer, lit: () => true, start: encoder.end, initial: false, part }
  const [reading, height] = tower([reader], right, TOP)
  const bottom = Math.max(height, encoder.height)
  const name = (role, sides) => words((sides[0] + sides[1]) / 2, bottom + 6, `${role} ${spec.layer}`, "inner")
  const sequence = nameAbove(right.xs[0], right.xs.at(-1), TOP, spec.decoded ?? "sequence")
  const parts = [
    encoder.parts,
    reading,
    name(given.bidirectional ? "encoder Bidirectional" : "encoder", encoder.edges),
    name("decoder", right.edges),
    sequence,
  ]
  return svg(right.edges[1] + 4, bottom + 18, describeEncoderDecoder(spec), parts, spec.title)
}

function oneWay(spec) {
  const place = { ...grid(spec.timesteps, 28, 42, 28), steps: columns(spec) }
  const layer = { layer: spec.layer, final: finalStates(spec, "state"), part: spec.first_part }
  const [parts, height] = tower([layer], place, TOP)
  return { parts, height, edges: place.edges, end: place.edges[1] + OUT + 2 * R }
}

/** Both directions, one above the other, and the nodes in which their final states are joined. */
function twoWay(spec) {
  const [size, side] = [24, 15]
  const xs = range(spec.timesteps).map((i) => 132 + i * 64)
  const sides = edges([xs[0] - side, (xs.at(-1) ?? 0) + side], size)
  const forward = TOP + drop(spec.layer)
  const backward = forward + 2 * half(spec.layer) + 26
  const bottom = backward + half(spec.layer) + 40
  const rows = ways(spec).map((way, k) => ({
    ...{
      layer: spec.layer,
      size,
      edges: sides,
      way,
      y: k ? backward : forward,
      from: xs.map((x) => [x, bottom - 12]),
    },
    xs: xs.map((x) => x + (k ? side : -side)),
    steps: columns(spec, way),
    final: finalStates(spec, way),
    part: spec.first_part === undefined ? undefined : k,
  }))
  const out = sides[1] + OUT + 2 * R // where the forward states end
  const x = out + 66
  const joined = handed(spec).map(({ kind, name }, k) => {
    const [above, below] = [forward, backward].map((y) => y + lane(spec.layer, kind))
    const [left, low, turn] = [sides[0] - OUT - 2 * R, bottom + 20 + 10 * k, x - 28 - 10 * k]
    const way = [
      [left, below],
      [left - 30 - 8 * k, below],
      [left - 30 - 8 * k, low],
      [turn, low],
    ]
    return [
      arrow(kind, [
        [out, above],
        [x - R, above],
      ]),
      arrow(kind, [...way, [turn, above + 8], [x - R, above + 8]]),
      node(kind, x, above, `${kind}`, { "data-role": "state", "data-name": name }),
      words(x, above + (kind === "c" ? -R - 9 : R + 10), name, `name ${kind}`),
    ]
  })
  const ground = band(sides, forward - half(spec.layer), backward + half(spec.layer))
  const cells = rows.map((row) => chain(row))
  const parts = [ground, cells, inputs(columns(spec), xs, bottom), joined]
  return { parts, height: bottom + 14 + 10 * joined.length, edges: sides, end: x + R }
}

/** The same in words. */
export function describeEncoderDecoder(spec) {
  const target = decoder(spec)
  const given = { ...spec, return_state: true }
  const each = handed(given).map(({ name, from }) =>
    from.length > 1
      ? `${name}, which joins ${from.map((one) => `${one.name} (${spoken(one.holds[0])})`).join(" and ")}`
      : `${from[0].name}, which is ${spoken(from[0].holds[0])}`,
  )
  const two = given.bidirectional ? ["Bidirectional ", ", joined, "] : ["", " "]
  return [
    `The encoder ${two[0]}${spec.layer} reads ${row(spec, "x")}.`,
    `Its final states${two[1]}(${each.join("; ")}) are the initial states of the decoder ${spec.layer}.`,
    `The decoder reads the target one step late, from y0 to y${target.timesteps - 1}, and returns ${row(target, "h")}.`,
  ]
    .filter(Boolean)
    .join(" ")
}
