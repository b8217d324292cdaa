/** The marks that every drawing is made of: numbers and words in, the text of SVG elements out. */

/** Half a node. */
export const R = 13;
const SCALE = 1.2; // pixels for one unit, where there is room
const MONOSPACE = 7.4; // the width of one letter of a title

export const range = (length) => Array.from({ length }, (_, i) => i);
export const classes = (...names) => names.filter(Boolean).join(" ");
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const rounded = (value) => (typeof value === "number" ? Math.round(value * 10) / 10 : escape(value));

/** An element; attributes that are undefined or empty are left out. */
export function tag(name, attributes, body) {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== "");
  const start = `<${name}${given.map(([key, value]) => ` ${key}="${rounded(value)}"`).join("")}`;
  return body === undefined ? `${start}/>` : `${start}>${body}</${name}>`;
}

/** Words in the height of a point. */
export const words = (x, y, text, kind) => tag("text", { x, y: y + 4, class: kind }, escape(text));

/** A symbol such as `h_3`: what follows the underscore is its subscript. */
export function symbol(x, y, text, kind, data) {
  const [base, sub] = text.split("_");
  const body = escape(base) + (sub ? tag("tspan", { class: isNaN(sub) ? "sub" : "sub digits", dy: 4 }, escape(sub)) : "");
  return tag("text", { x, y: y + 4, class: classes("symbol", kind), ...data }, body);
}

/** The same symbol where there are no subscripts. */
export const spoken = (text) => text.replace("_", "");

/** A rectangle around its centre. */
export const box = (x, y, width, height, rx, kind, data) =>
  tag("rect", { x: x - width / 2, y: y - height / 2, width, height, rx, class: kind, ...data });

/** A tensor: round for h, square for c, a soft square for anything else. */
export function node(kind, x, y, text, { lit = true, hollow, ...data } = {}) {
  const look = classes("node", kind, lit ? "lit" : "dim", hollow && "hollow");
  const shape = kind === "h"
    ? tag("circle", { cx: x, cy: y, r: R, class: look, ...data })
    : box(x, y, 2 * R - 2, 2 * R - 2, kind === "c" ? 1 : 7, look, data);
  return shape + symbol(x, y, text, lit ? "" : "dim", data);
}

/** The point on the way from one point to another, at a distance. */
function toward([x, y], [endX, endY], distance) {
  const length = Math.hypot(endX - x, endY - y) || 1;
  return [x + ((endX - x) / length) * distance, y + ((endY - y) / length) * distance];
}

/** A line through points, its corners rounded. */
export function line(kind, points) {
  const bends = points.slice(1, -1).map((corner, i) => {
    const [before, after] = [points[i], points[i + 2]].map((end) => toward(corner, end, 6));
    return `L${before.map(rounded)}Q${corner.map(rounded)} ${after.map(rounded)}`;
  });
  const d = `M${points[0].map(rounded)}${bends.join("")}L${points.at(-1).map(rounded)}`;
  return tag("path", { d, class: classes("line", kind) });
}

/** A line with a head at its last point. */
export function arrow(kind, points) {
  const tip = points.at(-1);
  const base = toward(tip, points.at(-2), 6);
  const [dx, dy] = [(tip[0] - base[0]) / 2, (tip[1] - base[1]) / 2];
  const head = [tip, [base[0] - dy, base[1] + dx], [base[0] + dy, base[1] - dx]];
  const d = `M${head.map((point) => point.map(rounded)).join("L")}Z`;
  return line(kind, [...points.slice(0, -1), base]) + tag("path", { d, class: classes("head", kind) });
}

/** A rail over two points, open downwards. */
export const rail = (x1, x2, y, height = 5) => line("rail", [[x1, y], [x1, y - height], [x2, y - height], [x2, y]]);

/** The whole drawing. In a narrower place than its floor it scrolls, so that letters stay legible. */
export function svg(width, height, text, parts, title = "") {
  const full = Math.max(width, title.length * MONOSPACE);
  const head = title ? 28 : 0;
  const heading = title && words(width / 2, 10 - head, title, "title");
  const attributes = {
    class: "drawing",
    viewBox: [(width - full) / 2, -head, full, height + head].map(rounded).join(" "),
    width: Math.round(full * SCALE),
    height: Math.round((height + head) * SCALE),
    style: `min-width:${Math.round(full * 0.82)}px`,
    role: "img",
    "aria-label": text,
  };
  const body = [heading, parts].flat(Infinity).filter(Boolean).join("\n");
  return tag("svg", attributes, `\n${body}\n`);
}
