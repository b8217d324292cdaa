/** @type {Descriptor} */
export const SimpleRNN = {
  short: "RNN",
  states: ["h"],
  equations: ["h_t = tanh(x_t @ W + h_prev @ U + b)"],
  names: {},
  drawing: {
    bottom: 112,
    join: [84, 80],
    h_prev: [20, 80],
    h_t: [165, 80],
    ways: { "h_t > output": [[299, 80]] },
  },
}
