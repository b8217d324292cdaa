/** One step of one unit, written out with its numbers. */

import { CELLS } from "./numbers.js";

const LETTERS = { "−": "t−1", t: "t" };

/** A symbol at this step, or with "−" at the one before. */
const symbol = (letter, when = "t") => {
  const kind = /^[hc]$/.test(letter) ? ` class="${letter}"` : "";
  return `<var${kind}>${letter}<sub>${LETTERS[when]}</sub></var>`;
};
const decimal = (value) => value.toFixed(4).replace("-", "−");
const number = (value, kind = "") => (kind ? `<b class="${kind}">${decimal(value)}</b>` : decimal(value));

const dot = (vector, matrix, column) => vector.reduce((sum, value, row) => sum + value * matrix[row][column], 0);

/** What a gate adds up for one unit: from x, from the last h, and the bias. As texts, and the sum. */
function sums({ layer, kernel, recurrent_kernel, bias, units }, { x, before, gates }, gate, unit) {
  const column = gate * units + unit;
  const fromX = dot(x, kernel, column);
  const fromH = dot(before.h, recurrent_kernel, column);
  const [own, recurrent] = layer === "GRU" ? bias.map((row) => row[column]) : [bias[column], 0];
  if (layer === "GRU" && gate === 2) { // the reset gate decides how much of h its candidate reads
    return { texts: [number(fromX), `${number(gates.r[unit])} · ${number(fromH + recurrent)}`, number(own)] };
  }
  const added = [fromX, fromH, own + recurrent];
  return { texts: added.map((value) => number(value)), sum: added.reduce((a, b) => a + b) };
}

/** The table of the gates: one row for each, from what it adds up to its value. */
export function gateTable({ config, input, steps }, step, unit) {
  const rows = CELLS[config.layer].map(([letter, name, does], gate) => {
    const { texts, sum } = sums(config, steps[step], gate, unit);
    const value = steps[step].gates[name]?.[unit] ?? Math.tanh(sum);
    const cells = [...texts, `${does} → <b>${number(value)}</b>`].map((text) => `<td>${text}</td>`);
    return `<tr><th scope="row">${symbol(letter)}</th>${cells.join("")}</tr>`;
  });
  const heads = [`from <var>${input}<sub>t</sub></var>`, `from ${symbol("h", "−")}`, "bias", "value"];
  return `<table class="gates"><caption class="unseen">What each gate adds up, and its value</caption><thead><tr><th scope="col">gate</th>
${heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** An update: what is computed, the formula in symbols, the same in numbers, the result. */
const line = (left, symbols, numbers, result) =>
  `<p>${left} = ${symbols}<br><span>= ${numbers}</span><br><span>= ${result}</span></p>`;

const UPDATES = {
  LSTM: ({ i, f, c_candidate, o }, { c }, after) => [
    line(symbol("c"), `${symbol("f")} · ${symbol("c", "−")} + ${symbol("i")} · ${symbol("c̃")}`,
      `${number(f)} · ${number(c, "c")} + ${number(i)} · ${number(c_candidate)}`, number(after.c, "c")),
    line(symbol("h"), `${symbol("o")} · tanh ${symbol("c")}`, `${number(o)} · tanh ${number(after.c, "c")}`, number(after.h, "h")),
  ],
  GRU: ({ z, hh }, { h }, after) => [
    line(symbol("h"), `${symbol("z")} · ${symbol("h", "−")} + (1 − ${symbol("z")}) · ${symbol("h̃")}`,
      `${number(z)} · ${number(h, "h")} + ${number(1 - z)} · ${number(hh)}`, number(after.h, "h")),
  ],
  SimpleRNN: (_, __, after) => [line(symbol("h"), "tanh of the sum", `tanh ${number(Math.atanh(after.h))}`, number(after.h, "h"))],
};

/** The value of one unit in each of some vectors. */
const ofUnit = (vectors, unit) => Object.fromEntries(Object.entries(vectors).map(([name, vector]) => [name, vector[unit]]));

/** The step written out. */
export function update(part, step, unit) {
  const { masked, gates, before, after } = part.steps[step];
  const names = part.config.layer === "LSTM" ? ["c", "h"] : ["h"];
  if (masked) {
    const kept = names.map((name) => line(symbol(name), symbol(name, "−"), number(before[name][unit], name), number(after[name][unit], name)));
    return `<p class="hint">This step is masked: the gates are computed, but the state passes unchanged.</p>${kept.join("")}`;
  }
  const values = [gates, before, after].map((vectors) => ofUnit(vectors, unit));
  return UPDATES[part.config.layer](...values).join("");
}
