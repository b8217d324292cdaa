/** The explorer's frame: its controls, and the slots that view.js fills. */

import { LAYERS } from "../layers/index.js"
import { FIELDS } from "./state.js"

const wrong = (name) => `<p class="wrong" id="wrong-${name}"></p>`

const number = (name) => `<div class="field" data-field="${name}"><label for="set-${name}">${name}</label>
<input type="number" id="set-${name}" name="${name}" min="${FIELDS[name].low}"
inputmode="numeric" aria-describedby="wrong-${name}"></div>`

const toggle = (name, label = name, look = "") => `<label class="switch" data-field="${name}">
<input type="checkbox" role="switch" name="${name}"><span class="${look}">${label}</span></label>`

const layer = (name) => `<label><input type="radio" name="layer" value="${name}"><span>${name}</span></label>`

const each = (names, make) => names.map((name) => make(name)).join("")
const SIZES = ["batch", "timesteps", "features", "units"]

/** The frame; `open` is the attribute of what is unfolded. */
export const layout = (open) => `
<p class="note" role="status"></p>
<div class="choices">
  <fieldset class="segments"><legend class="unseen">Layer</legend>${each(Object.keys(LAYERS), layer)}</fieldset>
  ${each(["return_sequences", "return_state"], (name) => toggle(name, name, "flag"))}
</div>
<div class="stage">
  <div class="frame" role="group" aria-label="drawing" data-slot="drawing"></div>
  <div>
    <div class="highlight"><pre class="essence" data-slot="essence"></pre></div>
    <div class="head"><strong data-slot="count"></strong>${number("sample")}</div>
    ${wrong("sample")}
    <ol class="tensors" data-slot="returned"></ol>
  </div>
</div>
<div class="options">
  <div class="row">${each(SIZES, number)}</div>
  ${each(SIZES, wrong)}
  <div class="row">
    ${toggle("bidirectional", "Bidirectional")}
    <div class="field" data-field="merge_mode"><label for="set-merge_mode">merge_mode</label>
      <select id="set-merge_mode" name="merge_mode">${each(["concat", "sum", "mul", "ave", "None"], (mode) => `<option>${mode}</option>`)}</select></div>
    ${toggle("go_backwards")}
    ${toggle("feed", "feed the states into a decoder")}
    ${number("decoder_timesteps")}
  </div>
  ${wrong("decoder_timesteps")}
  <div class="row">
    ${toggle("two_cells", "two cells in one layer")}
    ${number("upper_units")}
    ${toggle("second_call", "call it a second time")}
    ${toggle("stateful")}
    ${toggle("reset_state", "reset_state() in between")}
  </div>
  ${wrong("upper_units")}
  <div class="row">
    <fieldset class="masks"><legend>masked steps</legend><div class="chips" data-slot="mask"></div></fieldset>
    ${toggle("zero_output_for_mask")}
  </div>
</div>
<div class="row">
  <button type="button" data-copy="program">Copy the program</button>
  <button type="button" data-copy="link">Copy a link</button>
  <button type="button" data-copy="answer">Copy an answer in Markdown</button>
</div>
<details class="numbers"${open}><summary>Step by step: the gates, the update, the numbers to change</summary>
  <div class="row">
    <div class="field" data-field="part"><label for="set-part">layer</label><select id="set-part" name="part" data-slot="part"></select></div>
    ${number("unit")}
    <div class="field wide"><label for="set-step" data-slot="where"></label><input type="range" id="set-step" name="step" min="1"></div>
  </div>
  ${wrong("unit")}
  <div class="walk">
    <div><div class="scroll" role="group" aria-label="gates" data-slot="gates"></div><div class="update" data-slot="update"></div></div>
    <div class="frame" role="group" aria-label="h and c over time" data-slot="plot"></div>
    <fieldset class="edits"><legend>inputs of this step</legend><div data-slot="inputs"></div></fieldset>
    <fieldset class="edits"><legend>a weight of this unit</legend>
      <div class="field"><label for="set-weight">which</label><select id="set-weight" data-slot="weights"></select></div>
      <div data-slot="weight"></div>
      ${wrong("edit")}
      <button type="button" data-field="reset">Undo all changes</button>
    </fieldset>
  </div>
</details>
<details class="whole"${open}><summary>The whole program, and what it prints</summary>
  <div class="highlight"><pre role="group" aria-label="program" data-slot="program"></pre>
  <pre class="prints" role="group" aria-label="what it prints" data-slot="printed"></pre></div>
</details>
<p class="unseen" role="status" data-news></p>`
