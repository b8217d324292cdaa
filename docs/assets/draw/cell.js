/** The inside of one cell, drawn from its equations: gates in boxes, arithmetic in circles, states on their lines. */

import { write } from "../layers/equations.js"
import { LAYERS } from "../layers/index.js"
import { explain, flows, glyph, reads } from "../layers/words.js"
import { stateOf } from "../semantics.js"
import { arrow, box, classes, line, node, R, svg, symbol, tag, words } from "./marks.js"

const [LEFT, RIGHT] = [36, 326] // where the states come from and go to
/** @type {[number, number]} */
const OUTPUT = [299, 20]
const SIGNS = { "+": "+", "*": "×", "-": "1−", sigmoid: "σ" }

const dot = ([x, y], kind) => tag("circle", { cx: x, cy: y, r: 2.5, class: classes("head", kind) })
const key = (tree) =>
  write(tree, (part) => (typeof part === "string" ? part : undefined), {
    "+": " + ",
    "-": " - ",
    "*": " * ",
  })

/** Whether h, c or neither flows out of a part. */
function kindOf(tree) {
  if (typeof tree === "string") return stateOf(tree.replace("_tilde", "")) ?? ""
  return "+*".includes(tree[0]) ? kindOf(tree[1]) || kindOf(tree[2]) : ""
}

/**
 * The parts inside a cell and what each of them reads, as the equations say.
 * @param {Layer} layer
 */
export function parts(layer) {
  const found = []
  const add = (tree, name = key(tree)) => {
    if (typeof tree === "string") return tree
    const from = tree.slice(1).filter((one) => Number.isNaN(Number(one)))
    found.push({ name, sign: SIGNS[tree[0]] ?? tree[0], from: from.map((one) => add(one)), tree })
    return name
  }
  for (const step of layer.steps) {
    if (step.block === undefined) add(flows(step.tree), step.name)
    else {
      const from = reads(step).map((one) => add(one))
      found.push({ ...step, sign: SIGNS[step.tree[0]] ?? step.tree[0], from, gate: true })
    }
  }
  return found
}

/** The cell's inside; h leaves it twice, upwards as the output and to the right as the state. `{layer, title}` */
export function cell(spec) {
  const layer = LAYERS[spec.layer]
  const { bottom, join, ways, ...places } = layer.drawing
  const inside = parts(layer)
  /** @type {Object<string, { at: [number, number], size: [number, number] }>} */
  const shapes = {
    x_t: { at: [join[0], bottom + 26], size: [0, 10] },
    output: { at: OUTPUT, size: [R, R] },
  }
  for (const kind of layer.states) {
    const [x, y] = places[`${kind}_prev`]
    shapes[`${kind}_prev`] = { at: [x, y], size: [LEFT - x, 0] }
    shapes[`next ${kind}`] = { at: [RIGHT + R, y], size: [R, R] }
  }
  for (const { name, gate, sign } of inside)
    shapes[name] = { at: places[name], size: gate || sign.length > 2 ? [18, 12] : [10, 10] }

  const wire = (from, to, kind) => between(shapes[from], shapes[to], ways[`${from} > ${to}`], kind)
  const body = [
    box(180, (46 + bottom) / 2, 262, bottom - 46, 14, "band"),
    line("", [[join[0], bottom + 16], join]),
    line("h", [...(ways["h_prev > join"] ?? [[LEFT, join[1]]]), join]),
    (ways["h_prev > join"] ?? []).slice(0, 1).map((point) => dot(point, "h")),
    dot(join, ""),
    inside.map(({ name, from, gate }) =>
      gate && from.includes("x_t") && from.includes("h_prev")
        ? joined(join, shapes[name])
        : from.map((one) => wire(one, name, kindIn(inside, one, gate))),
    ),
    layer.states.map((kind) => wire(`${kind}_t`, `next ${kind}`, kind)),
    wire("h_t", "output", "h"),
    inside.map((part) => drawn(part, places[part.name], layer)),
    symbol(...shapes.x_t.at, "x_t"),
    layer.states.map((kind) => symbol(...shapes[`${kind}_prev`].at, glyph(`${kind}_prev`), kind)),
    layer.states.map((kind) => node(kind, ...shapes[`next ${kind}`].at, `${kind}_t`, { "data-role": "state" })),
    node("h", ...OUTPUT, "h_t", { "data-role": "output" }),
  ]
  return svg(356, bottom + 42, describeCell(spec), body, spec.title)
}

const kindIn = (inside, name, gate) =>
  gate ? "" : kindOf(stateOf(name) ? name : (inside.find((part) => part.name === name && !part.gate)?.tree ?? name))

/** A gate, with its letter beside the line that leaves it upwards; or a sign in a circle. */
function drawn({ name, sign, gate }, [x, y, side = -14], { names }) {
  if (sign.length < 3 && !gate)
    return tag("circle", { cx: x, cy: y, r: 10, class: "operation" }) + words(x, y, sign, sign[1] ? "" : "sign")
  const about = gate && names[name] ? { "data-role": "gate", "data-gate": glyph(name).split("_")[0] } : {}
  return [
    box(x, y, 36, 24, gate ? 5 : 12, "cell", about),
    words(x, y, sign, "inner"),
    names[name] && symbol(x + side, y - 23, glyph(name)),
  ]
}

/** From where x and h come together to a gate. */
function joined(join, { at, size }) {
  const corner = [at[0], join[1]]
  const end = at[1] === join[1] ? [at[0] - size[0], at[1]] : [at[0], at[1] + size[1]]
  return [arrow("", [join, ...(at[1] === join[1] ? [] : [corner]), end])]
}

/** A line from one part to another, by a way that may branch off elsewhere. */
function between(from, to, way, kind) {
  const [[x, y], [endX, endY]] = [from.at, to.at]
  const via = way ? way.slice(1) : []
  const [nextX] = via[0] ?? to.at
  const along = nextX !== x && y === (via[0] ?? to.at)[1]
  const start =
    way?.[0] ?? (along ? [x + from.size[0], y] : [x, y + Math.sign((via[0]?.[1] ?? endY) - y) * from.size[1]])
  const last = via.at(-1) ?? start
  const upright = Math.abs(last[0] - endX) < to.size[0]
  const corner = !upright && last[1] !== endY ? [[last[0], endY]] : []
  const end = upright
    ? [last[0], endY - Math.sign(endY - last[1]) * to.size[1]]
    : [endX - Math.sign(endX - last[0]) * to.size[0], endY]
  const branches = way && Math.hypot(start[0] - x, start[1] - y) > R
  return [branches && dot(start, kind), arrow(kind, [start, ...via, ...corner, end])]
}

/** The same in words. */
export const describeCell = ({ layer }) =>
  `Inside one ${layer} cell. ${explain(layer)} ${
    LAYERS[layer].states.length > 1 ? "" : "There is no cell state. "
  }h leaves twice: upwards as the output, to the right as the state.`
