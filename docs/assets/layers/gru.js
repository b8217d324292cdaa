/** @type {Descriptor} */
export const GRU = {
  states: ["h"],
  equations: [
    "z_t = sigmoid(x_t @ W_z + b_z + h_prev @ U_z + d_z)",
    "r_t = sigmoid(x_t @ W_r + b_r + h_prev @ U_r + d_r)",
    "h_tilde_t = tanh(x_t @ W_h + b_h + r_t * (h_prev @ U_h + d_h))",
    "h_t = z_t * h_prev + (1 - z_t) * h_tilde_t",
  ],
  names: { z_t: "update gate", r_t: "reset gate", h_tilde_t: "candidate" },
  drawing: {
    bottom: 246,
    join: [84, 212],
    h_prev: [20, 80],
    z_t: [200, 164],
    r_t: [108, 164],
    h_tilde_t: [264, 164, 17],
    "r_t * h_prev": [146, 124],
    "z_t * h_prev": [200, 80],
    "1 - z_t": [232, 124],
    "(1 - z_t) * h_tilde_t": [264, 124],
    h_t: [264, 80],
    ways: {
      "h_prev > join": [
        [62, 80],
        [62, 212],
      ],
      "h_prev > r_t * h_prev": [[146, 80]],
      "x_t > h_tilde_t": [
        [84, 230],
        [270, 230],
      ],
      "r_t * h_prev > h_tilde_t": [
        [146, 134],
        [146, 194],
        [258, 194],
      ],
      "z_t > 1 - z_t": [[200, 124]],
      "h_t > output": [[299, 80]],
    },
  },
}
