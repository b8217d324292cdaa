/** The explorer's frame: its controls, and the slots that view.js fills. */

import { FIELDS, initial } from "./state.js";

const defaults = initial();

const wrong = (name) => `<p class="wrong" id="wrong-${name}" hidden></p>`;

const number = (name, label = name) => `<div class="field" data-field="${name}"><label for="set-${name}">${label}</label>
<input type="number" id="set-${name}" name="${name}" min="${FIELDS[name].low}" max="${FIELDS[name].high(defaults)}"
inputmode="numeric" autocomplete="off" aria-describedby="wrong-${name}"></div>`;

const toggle = (name, label = `<code>${name}</code>`, more = "") =>
  `<label class="switch" data-field="${name}"><input type="checkbox" role="switch" name="${name}"${more}><span>${label}</span></label>`;

const slot = (name, element = "div", more = "") => `<${element} data-slot="${name}"${more}></${element}>`;

const layers = () => ["LSTM", "GRU", "SimpleRNN"].map((name) =>
  `<label><input type="radio" name="layer" value="${name}"><span>${name}</span></label>`).join("");

const modes = () => ["concat", "sum", "mul", "ave", "None"].map((name) => `<option>${name}</option>`).join("");

const copy = (what, label) => `<button type="button" data-copy="${what}">${label}</button>`;

const SIZES = ["batch", "timesteps", "features", "units"];

/** `open`: whether all of it is unfolded. */
export const layout = (open) => `
<p class="note" role="status" hidden></p>
<div class="choices">
  <fieldset class="segments"><legend class="unseen">Layer</legend>${layers()}</fieldset>
  ${toggle("return_sequences", '<code class="flag">return_sequences</code>')}
  ${toggle("return_state", '<code class="flag">return_state</code>')}
</div>
<div class="stage">
  ${slot("drawing", "div", ' class="frame" role="group" aria-label="drawing"')}
  <div>
    <div class="highlight">${slot("essence", "pre", ' class="essence"')}</div>
    <div class="head">${slot("count", "strong")}${number("sample")}</div>
    ${wrong("sample")}
    ${slot("returned", "ol", ' class="tensors"')}
  </div>
</div>
<div class="options" role="group" aria-label="More settings">
  <div class="row">${SIZES.map((name) => number(name)).join("")}</div>
  ${SIZES.map(wrong).join("")}
  <div class="row">
    ${toggle("bidirectional", "<code>Bidirectional</code>")}
    <div class="field" data-field="merge_mode"><label for="set-merge_mode">merge_mode</label>
      <select id="set-merge_mode" name="merge_mode">${modes()}</select></div>
    ${toggle("go_backwards")}
    ${toggle("feed", "feed the states into a second layer")}
    ${number("decoder_timesteps")}
  </div>
  ${wrong("decoder_timesteps")}
  <p class="hint" data-hint hidden>Bidirectional has a backward layer of its own, and hands over the states of both.</p>
  <div class="row">
    <fieldset class="masks"><legend>masked steps</legend>${slot("mask", "div", ' class="chips"')}</fieldset>
    ${toggle("zero_output_for_mask")}
  </div>
</div>
<div class="row">${copy("program", "Copy the program")}${copy("link", "Copy a link")}${copy("answer", "Copy an answer in Markdown")}</div>
<details class="numbers"${open ? " open" : ""}><summary>Step by step: the gates, the update, the numbers to change</summary>
  <div class="row">
    <div class="field" data-field="part"><label for="set-part">layer</label>${slot("part", "select", ' id="set-part" name="part"')}</div>
    ${number("unit")}
    <div class="field wide"><label for="set-step">${slot("where", "span")}</label>
      <input type="range" id="set-step" name="step" min="1" max="${defaults.timesteps}"></div>
  </div>
  ${wrong("unit")}
  <div class="walk">
    <div>${slot("gates", "div", ' class="scroll" role="group" aria-label="gates"')}${slot("update", "div", ' class="update"')}</div>
    ${slot("plot", "div", ' class="frame" role="group" aria-label="h and c over time"')}
    <fieldset class="edits"><legend>inputs of this step</legend>${slot("inputs")}</fieldset>
    <fieldset class="edits"><legend>a weight of this unit</legend>
      <div class="field"><label for="choose-weight">which</label>${slot("weights", "select", ' id="choose-weight"')}</div>
      ${slot("weight")}
      ${wrong("edit")}
      <button type="button" data-reset hidden>Undo all changes</button>
    </fieldset>
  </div>
</details>
<details class="whole"${open ? " open" : ""}><summary>The whole program, and what it prints</summary>
  <div class="highlight">${slot("program", "pre", ' role="group" aria-label="program"')}${slot("printed", "pre", ' class="prints" role="group" aria-label="what it prints"')}</div>
</details>
<p class="unseen" role="status" data-news></p>`;
