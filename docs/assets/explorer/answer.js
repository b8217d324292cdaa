/** What the program prints, and an answer for a forum. */

import { program } from "./code.js"

/** Numbers as NumPy prints them with four decimals, all equally wide. */
export function array(values) {
  const rows = Array.isArray(values[0]) ? values : [values]
  const texts = rows.map((row) => row.map((value) => (Object.is(value, -0) ? "-" : "") + value.toFixed(4)))
  const width = Math.max(...texts.flat().map((text) => text.length))
  const lines = texts.map((row) => `[${row.map((text) => text.padStart(width)).join(" ")}]`)
  return rows === values ? `[${lines.join("\n ")}]` : lines[0]
}

export const tuple = (sizes) => `(${sizes.join(", ")})`

/** What the program prints. @param {any[]} tensors */
export const printed = (tensors) =>
  tensors.map(({ name, shape, values }) => `${name} ${tuple(shape)}\n${array(values)}\n`).join("")

/** The program, what it prints and where to see it drawn, in Markdown. */
export const answer = (state, tensors, link) =>
  `\`\`\`python\n${program(state, tensors)}\`\`\`\n\nIt prints:\n\n\`\`\`text\n${printed(tensors)}\`\`\`\n\n` +
  `[See it drawn, and change it](${link})\n`
