/** One step of one unit, written out with its numbers. */

import { CELLS } from "./numbers.js";

const symbol = (letter, when = "t") => `<var class="${letter}">${letter}<sub>${when}</sub></var>`;
const before = (letter) => symbol(letter, "t−1");
const number = (value) => value.toFixed(4).replace("-", "−");
const state = (kind, value) => `<b class="${kind}">${number(value)}</b>`;

const dot = (vector, matrix, column) => vector.reduce((sum, value, row) => sum + value * matrix[row][column], 0);

/** What a gate adds up for one unit: from x, from the last h, and the bias. As texts, and the sum. */
function added({ layer, kernel, recurrent_kernel, bias, units }, { x, before, gates }, gate, unit) {
  const column = gate * units + unit;
  const fromX = dot(x, kernel, column);
  const fromH = dot(before.h, recurrent_kernel, column);
  const [own, recurrent] = layer === "GRU" ? bias.map((row) => row[column]) : [bias[column], 0];
  if (layer === "GRU" && gate === 2) { // the reset gate decides how much of h its candidate reads
    return { texts: [number(fromX), `${number(gates.r[unit])} · ${number(fromH + recurrent)}`, number(own)] };
  }
  return { texts: [fromX, fromH, own + recurrent].map(number), sum: fromX + fromH + own + recurrent };
}

/** The table of the gates: one row for each, from what it adds up to its value. */
export function gateTable({ config, input, steps }, step, unit) {
  const rows = CELLS[config.layer].map(([letter, name, does], gate) => {
    const { texts, sum } = added(config, steps[step], gate, unit);
    const value = steps[step].gates[name]?.[unit] ?? Math.tanh(sum);
    return `<tr><th scope="row">${symbol(letter)}</th><td>${texts.join("</td><td>")}</td><td>${does} → <b>${number(value)}</b></td></tr>`;
  });
  const heads = ["gate", `from ${symbol(input)}`, `from ${before("h")}`, "bias", "value"];
  return `<table class="gates"><caption class="unseen">What each gate adds up, and its value</caption><thead><tr>${
    heads.map((head) => `<th scope="col">${head}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** An update: what is computed, the formula in symbols, the same in numbers, the result. */
const line = (kind, symbols, numbers, result) =>
  `<p>${symbol(kind)} = ${symbols}<br><span>= ${numbers}</span><br><span>= ${state(kind, result)}</span></p>`;

const UPDATES = {
  LSTM: ({ i, f, c_candidate, o }, { c }, after) =>
    line("c", `${symbol("f")} · ${before("c")} + ${symbol("i")} · ${symbol("c̃")}`,
      `${number(f)} · ${state("c", c)} + ${number(i)} · ${number(c_candidate)}`, after.c)
    + line("h", `${symbol("o")} · tanh ${symbol("c")}`, `${number(o)} · tanh ${state("c", after.c)}`, after.h),
  GRU: ({ z, hh }, { h }, after) =>
    line("h", `${symbol("z")} · ${before("h")} + (1 − ${symbol("z")}) · ${symbol("h̃")}`,
      `${number(z)} · ${state("h", h)} + ${number(1 - z)} · ${number(hh)}`, after.h),
  SimpleRNN: (_, __, after, sum) => line("h", "tanh of the sum", `tanh ${number(sum)}`, after.h),
};

/** The step written out. */
export function update({ config, steps }, step, unit) {
  const { gates, before: old, after, masked } = steps[step];
  const ofUnit = (vectors) => Object.fromEntries(Object.entries(vectors).map(([name, vector]) => [name, vector[unit]]));
  if (!masked) return UPDATES[config.layer](...[gates, old, after].map(ofUnit), added(config, steps[step], 0, unit).sum);
  const kept = Object.entries(ofUnit(after)).map(([kind, value]) => line(kind, before(kind), state(kind, value), value));
  return `<p class="hint">This step is masked: the gates are computed, but the state passes unchanged.</p>${kept.reverse().join("")}`;
}
