"""The changes: what Keras says, what it is made to say, and the laws that are likely to notice."""

from dataclasses import dataclass

RNN, LSTM, GRU = "layers/rnn/rnn.py", "layers/rnn/lstm.py", "layers/rnn/gru.py"
SIMPLE, BOTH = "layers/rnn/simple_rnn.py", "layers/rnn/bidirectional.py"
STACKED, LOOP = "layers/rnn/stacked_rnn_cells.py", "backend/tensorflow/rnn.py"


@dataclass(frozen=True)
class Change:
    """One text of one file, wherever it stands there, becomes another."""

    name: str
    file: str
    old: str
    new: str
    suspects: tuple[str, ...]


CHANGES = [
    # defaults
    Change(
        "masked outputs are zero by default",
        RNN,
        "zero_output_for_mask=False,\n        **kwargs",
        "zero_output_for_mask=True,\n        **kwargs",
        ("zero_output_for_mask_is_off", "a_skipped_step"),
    ),
    Change(
        "no unit_forget_bias by default",
        LSTM,
        "unit_forget_bias=True,",
        "unit_forget_bias=False,",
        ("biases_begin",),
    ),
    Change(
        "unit_forget_bias also sets the rest",
        LSTM,
        "self.bias_initializer(\n                                (self.units * 2,)",
        'initializers.get("zeros")(\n                                (self.units * 2,)',
        ("unit_forget_bias_keeps",),
    ),
    Change(
        "reset_after is off by default",
        GRU,
        "reset_after=True,",
        "reset_after=False,",
        ("reset_after_is_on", "gru_by_hand"),
    ),
    Change(
        "return_sequences is on by default",
        LSTM,
        "return_sequences=False,",
        "return_sequences=True,",
        ("return_sequences_is_off", "output_shape"),
    ),
    Change(
        "hard_sigmoid gates by default",
        LSTM,
        'recurrent_activation="sigmoid",',
        'recurrent_activation="hard_sigmoid",',
        ("recurrent_activation_is", "lstm_by_hand"),
    ),
    Change(
        "relu by default",
        SIMPLE,
        'activation="tanh",',
        'activation="relu",',
        ("activation_is_tanh", "simplernn_by_hand"),
    ),
    Change(
        "no orthogonal initializer",
        GRU,
        'recurrent_initializer="orthogonal",',
        'recurrent_initializer="glorot_uniform",',
        ("recurrent_kernels",),
    ),
    Change("no bias by default", SIMPLE, "use_bias=True,", "use_bias=False,", ("use_bias_is_on",)),
    Change(
        "directions are summed by default",
        BOTH,
        'merge_mode="concat",\n',
        'merge_mode="sum",\n',
        ("merge_mode_is", "concat_puts"),
    ),
    Change(
        "states begin as ones",
        LSTM,
        "ops.zeros((batch_size, d)",
        "ops.ones((batch_size, d)",
        ("states_begin",),
    ),
    # what comes back
    Change(
        "states in reverse order",
        RNN,
        "            return output, *states\n",
        "            return output, *reversed(list(states))\n",
        ("lstm_by_hand", "several_cells_return"),
    ),
    Change(
        "a list for a tuple",
        RNN,
        "            return output, *states\n",
        "            return [output, *states]\n",
        ("arrays_give",),
    ),
    Change(
        "a symbolic list for a tuple",
        RNN,
        "            return output_shape, *states_shape\n",
        "            return [output_shape, *states_shape]\n",
        ("symbols_give",),
    ),
    Change(
        "a sequence from the last step to the first",
        RNN,
        "            output = outputs\n",
        "            output = ops.flip(outputs, axis=1)\n",
        ("last_row_is", "the_newest_output"),
    ),
    Change(
        "states in float32",
        RNN,
        "lambda x: ops.cast(x, dtype=self.compute_dtype), states",
        'lambda x: ops.cast(x, dtype="float32"), states',
        ("half_precision",),
    ),
    Change(
        "cells from the highest down",
        STACKED,
        "new_states.append(states)",
        "new_states.insert(0, states)",
        ("several_cells_return",),
    ),
    # masks
    Change(
        "a sequence loses its mask",
        RNN,
        "output_mask = mask if self.return_sequences else None",
        "output_mask = None",
        ("the_mask_goes_on",),
    ),
    Change(
        "an output keeps a mask",
        RNN,
        "output_mask = mask if self.return_sequences else None",
        "output_mask = mask",
        ("no_mask_goes_on",),
    ),
    Change(
        "a Bidirectional drops the mask",
        BOTH,
        "                output_mask = mask\n        else:",
        "                output_mask = None\n        else:",
        ("the_mask_goes_on",),
    ),
    Change(
        "masks stop at each RNN",
        RNN,
        "self.supports_masking = True",
        "self.supports_masking = False",
        ("the_mask_goes_on",),
    ),
    Change(
        "an attached mask is not used",
        "layers/layer.py",
        '                kwargs["mask"] = mask\n',
        "                pass\n",
        ("masking_is", "the_mask_goes_on"),
    ),
    Change(
        "skipped steps change the state",
        LOOP,
        "flat_final_state = compute_masked_output(\n                    mask_t, flat_new_state, flat_state\n                )",
        "flat_final_state = tuple(flat_new_state)",
        ("skipped_steps", "right_padding"),
    ),
    Change(
        "skipped steps give zeros",
        LOOP,
        "else tree.flatten(prev_output)",
        "else flat_zero_output",
        ("a_skipped_step",),
    ),
    Change(
        "the mask is not reversed",
        LOOP,
        "                mask = tf.reverse(mask, [0])\n",
        "                pass\n",
        ("backwards_is",),
    ),
    Change(
        "a Bidirectional leaves the zero flag",
        BOTH,
        "                layer.zero_output_for_mask = layer.return_sequences\n",
        "                pass\n",
        ("bidirectional_zeroes", "bidirectional_sets"),
    ),
    Change(
        "a Bidirectional only turns the zero flag on",
        BOTH,
        "layer.zero_output_for_mask = layer.return_sequences\n",
        "layer.zero_output_for_mask |= layer.return_sequences\n",
        ("bidirectional_sets",),
    ),
    # directions
    Change(
        "go_backwards reads forwards",
        LOOP,
        "else ta.unstack(tf.reverse(input_, [0]))",
        "else ta.unstack(input_)",
        ("backwards_is", "rows_come"),
    ),
    Change(
        "unrolled, it reads forwards",
        LOOP,
        "                input_t.reverse()\n",
        "                pass\n",
        ("unrolling", "rows_come"),
    ),
    Change(
        "the backward sequence is not turned",
        BOTH,
        "            y_rev = ops.flip(y_rev, axis=1)\n",
        "            pass\n",
        ("the_backward_sequence", "the_ends"),
    ),
    Change(
        "the mean is a sum",
        BOTH,
        "output = (y + y_rev) / 2",
        "output = y + y_rev",
        ("merge_mode_merges",),
    ),
    Change(
        "backward states first",
        BOTH,
        "states = tuple(y[1:] + y_rev[1:])",
        "states = tuple(y_rev[1:] + y[1:])",
        ("bidirectional_states_are",),
    ),
    Change(
        "halves of the initial state exchanged",
        BOTH,
        "            forward_state = initial_state[:half]\n            backward_state = initial_state[half:]\n",
        "            backward_state = initial_state[:half]\n            forward_state = initial_state[half:]\n",
        ("the_initial_state_of", "bidirectional_states_are"),
    ),
    Change(
        "the wrapped layer is not copied",
        BOTH,
        "self.forward_layer = serialization_lib.deserialize_keras_object(config)",
        "self.forward_layer = layer",
        ("the_wrapped_layer",),
    ),
    # stateful layers and handing over
    Change(
        "a stateful layer forgets",
        RNN,
        "self_state.assign(state)",
        "self_state.assign(self_state)",
        ("a_stateful_layer_goes", "a_second_call"),
    ),
    Change(
        "resetting does nothing",
        RNN,
        "v.assign(ops.zeros_like(v.value))",
        "v.assign(v.value)",
        ("resetting",),
    ),
    Change(
        "kept states win over given ones",
        RNN,
        "        if initial_state is None:\n            if self.stateful:",
        "        if initial_state is None or self.stateful:\n            if self.stateful:",
        ("an_initial_state_comes",),
    ),
    Change(
        "any batch size will do",
        RNN,
        "and actual_batch_size != self._expected_batch_size",
        "and False",
        ("another_batch_size",),
    ),
    Change(
        "a GRU takes the last state",
        GRU,
        "initial_state = initial_state[0]",
        "initial_state = initial_state[-1]",
        ("a_gru_ignores",),
    ),
    # arithmetic
    Change(
        "gates i and f exchanged",
        LSTM,
        "i = self.recurrent_activation(z0)\n        f = self.recurrent_activation(z1)",
        "f = self.recurrent_activation(z0)\n        i = self.recurrent_activation(z1)",
        ("lstm_by_hand",),
    ),
    Change(
        "the recurrent bias is dropped",
        GRU,
        "matrix_inner += recurrent_bias",
        "pass",
        ("gru_by_hand",),
    ),
    Change(
        "the update gate is turned round",
        GRU,
        "h = z * h_tm1 + (1 - z) * hh",
        "h = (1 - z) * h_tm1 + z * hh",
        ("gru_by_hand",),
    ),
    Change(
        "dropout without training",
        LSTM,
        "if training and 0.0 < self.dropout < 1.0:",
        "if 0.0 < self.dropout < 1.0:",
        ("dropout_waits",),
    ),
]
