/** The marks that every drawing is made of: numbers and words in, the text of SVG elements out. */

/** Half a node. */
export const R = 13
const SCALE = 1.2 // pixels for one unit, where there is room
const MONOSPACE = 7.4 // the width of one letter of a title

/** The class attribute of those names that are given. */
export const classes = (...names) => names.filter(Boolean).join(" ")
/** Text as it is written in XML. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
const rounded = (value) => (typeof value === "number" ? Math.round(value * 10) / 10 : escaped(String(value)))

/** An element; attributes that are undefined or empty are left out. */
export function tag(name, attributes, body) {
  let start = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value !== undefined && value !== "") start += ` ${key}="${rounded(value)}"`
  }
  return body === undefined ? `${start}/>` : `${start}>${body}</${name}>`
}

/** Words in the height of a point. */
export const words = (x, y, text, kind) => tag("text", { x, y: y + 4, class: kind }, escaped(String(text)))

/** A symbol such as `h_3`: what follows the underscore is its subscript. */
export function symbol(x, y, text, kind, data) {
  const [base, sub] = text.split("_")
  const upright = Number.isNaN(Number(base)) ? "" : "digits"
  const below = sub && tag("tspan", { class: Number.isNaN(Number(sub)) ? "sub" : "sub digits", dy: 4 }, escaped(sub))
  return tag("text", { x, y: y + 4, class: classes("symbol", upright, kind), ...data }, escaped(base) + (below ?? ""))
}

/** A rectangle around its centre. */
export const box = (x, y, width, height, rx, kind, data) =>
  tag("rect", { x: x - width / 2, y: y - height / 2, width, height, rx, class: kind, ...data })

/** A tensor: round for h, square for c, a soft square for anything else. */
export function node(kind, x, y, text, /** @type {any} */ { lit = true, hollow = false, ...data } = {}) {
  const look = classes("node", kind, lit ? "lit" : "dim", hollow && "hollow")
  const shape =
    kind === "h"
      ? tag("circle", { cx: x, cy: y, r: R, class: look, ...data })
      : box(x, y, 2 * R - 2, 2 * R - 2, kind === "c" ? 1 : 7, look, data)
  return shape + symbol(x, y, text, lit ? "" : "dim", data)
}

/** The point on the way from one point to another, at a distance. @param {number[]} from @param {number[]} to @returns {number[]} */
function toward(from, to, distance) {
  const [[x, y], [endX, endY]] = [from, to]
  const length = Math.hypot(endX - x, endY - y) || 1
  return [x + ((endX - x) / length) * distance, y + ((endY - y) / length) * distance]
}

/** @param {number[]} point */
const at = ([x, y]) => `${rounded(x)},${rounded(y)}`

/** The path through points, its corners rounded. */
function route(points) {
  let d = `M${at(points[0])}`
  for (let i = 1; i < points.length - 1; i++) {
    const [before, after] = [points[i - 1], points[i + 1]].map((end) => toward(points[i], end, 6))
    d += `L${at(before)}Q${at(points[i])} ${at(after)}`
  }
  return `${d}L${at(points.at(-1))}`
}

/** A triangle with its tip at the end of the points. */
function head(points) {
  const tip = points.at(-1)
  const base = toward(tip, points.at(-2), 6)
  const [dx, dy] = [(tip[0] - base[0]) / 2, (tip[1] - base[1]) / 2]
  return `M${at(tip)}L${at([base[0] - dy, base[1] + dx])}L${at([base[0] + dy, base[1] - dx])}Z`
}

/** A line through points. */
export const line = (kind, points) => tag("path", { d: route(points), class: classes("line", kind) })

/** Lines through points, each with a head at its last point. */
export function arrow(kind, ...ways) {
  const shafts = ways.map((points) => route([...points.slice(0, -1), toward(points.at(-1), points.at(-2), 6)]))
  return (
    tag("path", { d: shafts.join(""), class: classes("line", kind) }) +
    tag("path", { d: ways.map(head).join(""), class: classes("head", kind) })
  )
}

/** A rail over two points, open downwards. */
export const rail = (x1, x2, y, height = 5) =>
  line("rail", [
    [x1, y],
    [x1, y - height],
    [x2, y - height],
    [x2, y],
  ])

/** The whole drawing. In a narrower place than its floor it scrolls, so that letters stay legible. */
export function svg(width, height, text, parts, title = "") {
  const full = Math.max(width, title.length * MONOSPACE)
  const above = title ? 28 : 0
  const heading = title && words(width / 2, 10 - above, title, "title")
  const attributes = {
    class: "drawing",
    viewBox: [(width - full) / 2, -above, full, height + above].map(rounded).join(" "),
    width: Math.round(full * SCALE),
    height: Math.round((height + above) * SCALE),
    style: `min-width:${Math.round(full * 0.82)}px`,
    role: "img",
    "aria-label": title ? `${title}: ${text}` : text,
  }
  const body = [heading, parts].flat(Infinity).filter(Boolean).join("\n")
  return tag("svg", attributes, `\n${body}\n`)
}
