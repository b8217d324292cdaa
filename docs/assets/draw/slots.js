/** The output slot beside the state slots. */

import { describeReturned, returned } from "../semantics.js"
import { box, node, R, rail, svg, symbol, words } from "./marks.js"

const PITCH = 31
const LETTER = 7.4
const Y = 58

/** What each returned tensor holds, and the h that stands in two of them. A spec as for `returned`, with `title` */
export function slots(spec) {
  const placed = place(returned(spec))
  const width = placed.at(-1).middle + placed.at(-1).width / 2
  return svg(width, Y + 42, describeSlots(spec), [placed.map(slot), twice(placed)], spec.title)
}

/** The same in words. */
export function describeSlots(spec) {
  const [output, state] = returned(spec)
  const pair = same(output, state) ? ` The last of ${output.name} and ${state.name} are the same values.` : ""
  return describeReturned(spec) + pair
}

const same = (output, state) => !output.and && state && output.holds.at(-1) === state.holds[0]

/** The tensors from left to right, each in a slot that is wide enough. */
function place(tensors) {
  let right = 0
  return tensors.map((tensor) => {
    const shown = shorten(tensor.holds.flatMap((h, i) => (tensor.and ? [h, tensor.and[i]] : [h])))
    const width = Math.max(shown.length * PITCH + 13, tensor.name.length * LETTER + 4)
    const middle = right + width / 2
    right += width + 10
    return {
      ...tensor,
      shown,
      width,
      middle,
      xs: shown.map((_, i) => middle + (i - (shown.length - 1) / 2) * PITCH),
    }
  })
}

const shorten = (holds) => (holds.length > 6 ? [...holds.slice(0, 3), "…", ...holds.slice(-2)] : holds)

function slot({ kind, name, shown, width, middle, xs }, k) {
  const data = { "data-role": k ? "state" : "output" }
  return [
    box(middle, Y, width, 40, 10, "band"),
    shown.map((text, i) => (text === "…" ? symbol(xs[i], Y, text) : node(kind, xs[i], Y, text, data))),
    words(middle, Y + 33, name, `name ${kind}`),
  ]
}

/** The line between the two places of the same h. */
function twice([output, state]) {
  if (!same(output, state)) return ""
  const [from, to] = [output.xs.at(-1), state.xs[0]]
  return [rail(from, to, Y - R - 4, 12), words((from + to) / 2, Y - R - 27, "the same values", "inner")]
}
