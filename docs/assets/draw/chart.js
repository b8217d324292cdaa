/** Lines over a common axis: what a lab measured. */

import { range } from "../semantics.js"
import { classes, line, svg, symbol, tag, words } from "./marks.js"

const [LEFT, RIGHT, TOP, BOTTOM] = [40, 306, 20, 186]
const APART = 17

/**
 * Each line with its name at its end; the names of gates and states are symbols.
 * @param {Chart} spec `{lines: [{name, values, kind}]}`, and where wanted `along` (the values of the axis below, instead
 * of time steps), `axis` (its name), `marks: [{at, note}]`, `unit` (the axis on the left reaches one, as gates do), `title`
 */
export function chart(spec) {
  const { along, x, y, low, high } = scales(spec)
  const width = Math.max(350, RIGHT + 8 + 6.6 * Math.max(...spec.lines.map((each) => each.name.length)))
  return svg(
    width,
    BOTTOM + 42,
    describeChart(spec),
    [
      round(low, high, 4).map((value) => [
        line("grid", [
          [LEFT, y(value)],
          [RIGHT, y(value)],
        ]),
        words(LEFT - 6, y(value), decimal(value), "inner end"),
      ]),
      (spec.marks ?? []).map(({ at, note }) => [
        line("now", [
          [x(at), TOP],
          [x(at), BOTTOM],
        ]),
        words(x(at), TOP - 10, note, "inner"),
      ]),
      round(along[0], along.at(-1), 5).map((value) => words(x(value), BOTTOM + 14, decimal(value), "inner")),
      words((LEFT + RIGHT) / 2, BOTTOM + 32, spec.axis ?? "time step", "inner"),
      spec.lines.map(({ kind, values }) => curve(kind, along, values, x, y)),
      named(spec.lines, y),
    ],
    spec.title,
  )
}

/** From values to places. */
function scales(spec) {
  const values = spec.lines.flatMap((each) => each.values)
  const [low, high] = [Math.min(0, ...values), Math.max(spec.unit ? 1 : 0, ...values)]
  const along = spec.along ?? range(spec.lines[0].values.length).map((i) => i + 1)
  const [first, last] = [along[0], along.at(-1)]
  return {
    along,
    low,
    high,
    x: (value) => LEFT + 8 + ((value - first) / (last - first || 1)) * (RIGHT - LEFT - 16),
    y: (value) => BOTTOM - 6 - ((value - low) / (high - low || 1)) * (BOTTOM - TOP - 12),
  }
}

/** The few round values between two. */
function round(low, high, count) {
  const rough = (high - low) / count
  const unit = 10 ** Math.floor(Math.log10(rough))
  const step = unit * ([5, 2, 1].find((factor) => factor * unit <= rough) ?? 1)
  const first = Math.ceil(low / step)
  return range(Math.floor(high / step) - first + 1).map((i) => Number(((first + i) * step).toPrecision(6)))
}

const decimal = (value) => value.toLocaleString("en", { signDisplay: "negative" }).replace("-", "−")

/** One line; each kind is drawn in its own way, so that colour is not needed to tell them apart. */
function curve(kind, along, values, x, y) {
  const points = values.map((value, i) => [x(along[i]).toFixed(1), y(value).toFixed(1)])
  const turns = points.filter(([, at], i) => at !== points[i - 1]?.[1] || at !== points[i + 1]?.[1])
  return tag("path", { d: `M${turns.map(String).join("L")}`, class: classes("line", kind) })
}

/** The names at the ends of the lines, moved apart where they would touch. */
function named(lines, y) {
  const ends = lines.map((each) => ({ ...each, at: y(each.values.at(-1)) })).sort((a, b) => a.at - b.at)
  for (let i = 1; i < ends.length; i++) ends[i].at = Math.max(ends[i].at, ends[i - 1].at + APART)
  const over = Math.max(0, ends.at(-1).at - BOTTOM)
  return ends.map(({ name, kind, at }, i) => {
    const free = Math.min(at, BOTTOM - (ends.length - 1 - i) * APART)
    const place = over ? free : at
    if (/^\w(_\w)?$/.test(name)) return symbol(RIGHT + 16, place, name, kind)
    return words(RIGHT + 4, place, name, classes("side", kind))
  })
}

const SPOKEN = { i_t: "Input gate", f_t: "Forget gate", o_t: "Output gate", c_t: "Cell state", h_t: "Hidden state" }

/** The same in words. */
export function describeChart(spec) {
  const lines = spec.lines.map(({ name, values }) => {
    const ends = [values[0], Math.min(...values), Math.max(...values), values.at(-1)]
    const [start, low, high, end] = ends.map((value) => decimal(Number(value.toPrecision(3))))
    return `${SPOKEN[name] ?? name}: at first ${start}, lowest ${low}, highest ${high}, at the end ${end}.`
  })
  const marks = (spec.marks ?? []).map(({ at, note }) => `${note} at ${decimal(at)}`)
  const below = spec.axis ?? "time steps"
  return [`Lines over ${below}.`, ...lines, marks.length ? `Marked: ${marks.join(", ")}.` : ""]
    .filter(Boolean)
    .join(" ")
}
