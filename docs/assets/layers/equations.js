/** Equations, written as Python writes them: `c_t = f_t * c_prev + i_t * c_tilde_t`. */

const POWER = { "+": 1, "-": 1, "*": 2, "@": 2 }

const ARITHMETIC = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  tanh: Math.tanh,
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
}

/**
 * The right side of an equation.
 * @param {string} text
 * @returns {Tree}
 */
export function parse(text) {
  const tokens = text.match(/\w+|\S/g) ?? []
  const next = () => tokens.shift() ?? ""
  const closed = () => {
    const inside = expression(0)
    if (next() !== ")") throw new Error(`no end in ${text}`)
    return inside
  }
  const operand = () => {
    const token = next()
    if (token === "(") return closed()
    if (tokens[0] !== "(") return token
    next()
    return [token, closed()]
  }
  function expression(least) {
    let left = operand()
    while (POWER[tokens[0]] > least) {
      const sign = next()
      left = [sign, left, expression(POWER[sign])]
    }
    return left
  }
  const tree = expression(0)
  if (tokens.length) throw new Error(`${tokens[0]} in ${text}`)
  return tree
}

/**
 * What an expression is worth for one unit.
 * @param {Tree} tree
 * @param {Object<string, any>} values  a vector for each name, a matrix for each right side of `@`
 * @param {number} unit
 * @returns {number}
 */
export function evaluate(tree, values, unit) {
  if (typeof tree === "string") return tree in values ? values[tree][unit] : Number(tree)
  const [head, first, second] = tree
  if (head === "@") {
    const matrix = values[second]
    return values[first].reduce((sum, x, row) => sum + x * matrix[row][unit], 0)
  }
  return ARITHMETIC[head](evaluate(first, values, unit), second && evaluate(second, values, unit))
}

/**
 * An expression as text.
 * @param {Tree} tree
 * @param {(part: Tree) => string | undefined} show  the text of a name, or of any part that stands for itself
 * @param {Object<string, string>} signs  how operators and functions are shown
 * @returns {string}
 */
export function write(tree, show, signs, least = 0) {
  const shown = show(tree)
  if (shown !== undefined) return shown
  const [head, first, second] = tree
  if (!second) {
    const inside = write(first, show, signs, 0)
    return `${signs[head] ?? head}${typeof first === "string" ? ` ${inside}` : `(${inside})`}`
  }
  const power = POWER[head]
  const text = write(first, show, signs, power) + signs[head] + write(second, show, signs, power + 1)
  return power < least ? `(${text})` : text
}

/**
 * The parts that a sum adds up; of anything else, itself.
 * @param {Tree} tree
 * @returns {Tree[]}
 */
export const addends = (tree) => (tree[0] === "+" ? [...addends(tree[1]), ...addends(tree[2])] : [tree])
