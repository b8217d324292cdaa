/**
 * The drawings of the site: from a plain description to the text of an SVG. No DOM, no state, no colours of its own.
 *
 * The hidden state is round and solid, the cell state square and dashed; figures.css gives them their colours.
 * What a layer returns is lit, everything else is quiet. Every drawing carries its text equivalent.
 */

import { bars, describeBars } from "./bars.js"
import { cell, describeCell } from "./cell.js"
import { chart, describeChart } from "./chart.js"
import { describeEncoderDecoder, encoderDecoder } from "./handover.js"
import { escaped } from "./marks.js"
import { describePlot, plot } from "./plot.js"
import { describeSlots, slots } from "./slots.js"
import { describeTiles, tiles } from "./tiles.js"
import { describeUnrolled, unrolled } from "./unrolled.js"
import * as uses from "./uses.js"

export { equations } from "../layers/index.js"
export { returned, stateOf } from "../semantics.js"

/** Each drawing, by its name: `draw.unrolled(spec)` is the text of an `<svg>`. */
export const draw = {
  unrolled,
  cell,
  slots,
  plot,
  bars,
  tiles,
  chart,
  stacked: uses.stacked,
  everyStep: uses.everyStep,
  wholeSequence: uses.wholeSequence,
  encoderDecoder,
}

/** The text equivalent of each drawing, from the same spec. */
export const describe = {
  unrolled: describeUnrolled,
  cell: describeCell,
  slots: describeSlots,
  plot: describePlot,
  bars: describeBars,
  tiles: describeTiles,
  chart: describeChart,
  stacked: uses.describeStacked,
  everyStep: uses.describeEveryStep,
  wholeSequence: uses.describeWholeSequence,
  encoderDecoder: describeEncoderDecoder,
}

/**
 * The whole text of a figure file.
 * @param {string} name which drawing
 * @param {string} expr the Python expression that yields the spec
 * @param {any} spec its value; several specs give several drawings side by side
 */
export function figure(name, expr, spec) {
  const drawings = [spec].flat().map((each) => draw[name](each))
  return `<div class="figure" data-draw="${escaped(name)}" data-expr="${escaped(expr)}">\n${drawings.join("\n")}\n</div>\n`
}
