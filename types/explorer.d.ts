/** An expression: a name, a number, or an operator with its operands. */
type Tree = string | [string, any, any?]

type States = { h: number[]; c?: number[] }

type Point = number[]

/** What a layer's file says about it. */
interface Descriptor {
  /** The letters of its states, in the order in which Keras returns them. */
  states: string[]
  /** One step, in Python; a name ends in `_t`, or in `_prev` for what the last step left. */
  equations: string[]
  /** What the literature calls its gates. */
  names: Record<string, string>
  /** The biases that Keras starts at one. */
  ones?: string[]
  /** How its name is written where there is little room. */
  short?: string
  /** Where the parts of its inside stand, and the ways of lines that are no simple bends. */
  drawing: any
}

/** A layer's description, read. */
interface Layer extends Descriptor {
  steps: { name: string; tree: Tree; block?: string }[]
  gates: { name: string; tree: Tree; block?: string }[]
  /** The letters of the rows of its bias. */
  biases: string[]
}

type Weights = { kernel: number[][]; recurrent_kernel: number[][]; bias: any[] }

/** A layer and its flags, as Keras names them; pages draw from these too. */
interface Spec {
  layer: string
  timesteps: number
  return_sequences?: boolean
  return_state?: boolean
  go_backwards?: boolean
  /** One for each step; false is masked. */
  mask?: boolean[] | null
  zero_output_for_mask?: boolean
  bidirectional?: { merge_mode?: string | null } | false | null
  /** Two cells in one layer. */
  two_cells?: boolean
  /** Other names for what is returned, in order. */
  names?: string[]
  /** "T": the last step is called so, not by its number. */
  last?: string
  /** The second of two calls: from which step of the first its states come, if they are kept. */
  second?: boolean
  stateful?: boolean
  step?: number
  title?: string
  decoder_timesteps?: number
  decoded?: string
  /** The names of the axes of time and of units, where they are others. */
  time?: string
  width?: string
  /** Which of the explorer's layers the first row of cells is. */
  first_part?: number
}

interface Column {
  x: number
  name: number | string
  masked?: boolean
  state?: number | string
  output?: string
}

/** One returned tensor. */
interface Tensor {
  name: string
  kind: string
  way?: string
  cell?: string
  /** What is in it along time; and what the backward direction adds to a merged one. */
  holds: string[]
  and?: string[]
  axes: string[]
  direction?: string
}

/** The explorer's settings; see state.js. */
type State = { [name: string]: any; layer: string; mask: number[]; edits: Record<string, number> }

/** A layer, cell or call at work. */
interface Part {
  name: string
  prefix: string
  /** The name of the array that it reads; none of a cell that reads another one. */
  input: string
  width: number
  units: number
  timesteps: number
  call: number
  way: string
  cell: string
  weights?: Weights
  arrays?: any
  steps?: Step[]
}

/** One step of one cell. */
interface Step {
  index: number
  masked?: boolean
  x: number[]
  values: any
  before: States
  after: States
}

interface Computed {
  tensors: (Tensor & { shape: number[]; values: any })[]
  parts: (Part & { weights: Weights; steps: Step[] })[]
}

/** What `plot` draws. */
interface Plot {
  hidden: number[]
  cell?: number[]
  step?: number
  note?: string
  title?: string
}

interface Chart {
  lines: { name: string; values: number[]; kind?: string }[]
  along?: number[]
  axis?: string
  marks?: { at: number; note: string }[]
  unit?: boolean
  title?: string
}

/** Where the steps of a layer stand, from left to right. */
interface Place {
  xs: any[]
  size: number
  edges: number[]
  steps: Column[]
  now?: number
  /** What a step reads, if it is not its x. */
  input?: (step: any) => string
}

/** One row of cells in a drawing: a layer, a direction of it, or one of its cells. */
interface Row extends Place {
  layer: string
  y: number
  /** The height of its outputs, the points from which its inputs come, and which outputs are returned. */
  top?: any
  from: number[][]
  lit?: any
  output?: { kind: string; text: (step: any) => string }
  way?: string
  start?: number
  initial?: boolean
  origin?: number | string
  final?: any
  part?: number
}
