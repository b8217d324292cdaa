"""What a mask does to outputs and states"""

import keras
import numpy as np

from checker.laws import differ, exception, holds, law, same

from .running import build, call, mask_of, parts, plain, run, states_of, x_of
from .settings import BOTH_WAYS, MASKED, MERGED, NAMED, ONE_WAY
from .states import firsts, zero

KEPT = ("left", "right", "middle")


@law(mask=KEPT, return_state=True, unroll=False)
def skipped_steps_change_no_state(s):
    """The final states of a masked sequence are those of the sequence without the skipped time
    steps, wherever these are."""
    layer, kept = build(s.but(stateful=False)), mask_of(s)[0]
    changes = {"initial_state": firsts(states_of(s))} if s.initial_state else {}
    _, expected = parts(s, call(layer, s, x_of(s)[:1, kept], mask=None, **changes))
    same(firsts(run(s)[1]), expected)


@law(mask="row", return_state=True, unroll=False)
def a_skipped_sample_keeps_its_first_state(s):
    """A sample that is skipped at every time step ends with the state that it began with: zeros,
    or its `initial_state`."""
    begin = states_of(s) if s.initial_state else [zero(state) for state in states_of(s)]
    same(firsts(run(s)[1]), firsts(begin))


@law(mask="right", bidirectional=ONE_WAY, go_backwards=False, return_state=True, unroll=False)
def right_padding_ends_at_the_last_kept_step(s):
    """With padding on the right and a mask, the states are those after the last step that is kept,
    not those after the last step of the input."""
    _, states = run(s)
    _, unpadded = run(s, x_of(s)[:, :2], mask=None)
    same(firsts(states), firsts(unpadded))
    _, unmasked = run(s, mask=None)
    differ(firsts(states), firsts(unmasked))


@law(mask=MASKED, bidirectional=ONE_WAY, return_sequences=True, unroll=False)
@exception(zero_output_for_mask=True, mask=("left", "right", "middle"))
@exception(
    zero_output_for_mask=False, mask=("left", "right", "row"), initial_state=True, backend="jax"
)
def a_skipped_step_repeats_the_output_before(s):
    """At a skipped time step the output repeats that of the step before it, and is zero if there
    is none yet."""
    sequence, _ = run(s)
    before = sequence[0, 0] * 0
    kept = mask_of(s)[0]
    for output, read in zip(sequence[0], kept[::-1] if s.go_backwards else kept, strict=True):
        if not read:
            same(output, before)
        before = output


@law(mask=MASKED, bidirectional=ONE_WAY, zero_output_for_mask=True, unroll=False)
def zeros_where_the_mask_skips(s):
    """With `zero_output_for_mask=True` each skipped time step gives zeros; the others give what
    they give without the flag."""
    s = s.but(return_sequences=True)
    sequence, _ = run(s)
    plain_sequence, _ = run(s.but(zero_output_for_mask=False))
    kept = mask_of(s)[:, :: -1 if s.go_backwards else 1]
    shape = (*kept.shape, *[1] * (sequence.ndim - 2))
    same(sequence, plain_sequence * kept.reshape(shape))


@law(mask=MASKED, bidirectional=ONE_WAY, zero_output_for_mask=True, return_sequences=False)
@exception(unroll=True, backend="jax", mask=("left", "right"))
def zeros_without_return_sequences_too(s):
    """`zero_output_for_mask=True` also acts without `return_sequences`: where the last time step
    that a layer reads is skipped, the output is zero."""
    output, _ = run(s)
    last_read = mask_of(s)[:, 0 if s.go_backwards else -1]
    shape = (-1, *[1] * (output.ndim - 1))
    plain_output, _ = run(s.but(zero_output_for_mask=False))
    same(output, plain_output * last_read.reshape(shape))


@law(mask=MASKED, return_state=True)
def zeroed_outputs_leave_the_states(s):
    """`zero_output_for_mask` changes no state."""
    _, states = run(s.but(zero_output_for_mask=False))
    same(run(s.but(zero_output_for_mask=True))[1], states)


@law()
def without_a_mask_the_zero_flag_does_nothing(s):
    """Without a mask, `zero_output_for_mask` changes nothing."""
    s = s.but(mask="none")
    same(run(s.but(zero_output_for_mask=True)), run(s.but(zero_output_for_mask=False)))


@law(mask=MASKED, bidirectional=MERGED, return_sequences=True, unroll=False)
def bidirectional_zeroes_skipped_rows(s):
    """A `Bidirectional` with `return_sequences=True` gives zeros at skipped time steps, whatever
    `zero_output_for_mask` is in the layer that it wraps."""
    sequence, _ = run(s)
    skipped = sequence[~mask_of(s)]
    same(skipped, skipped * 0)


@law(
    ("layer", "zero_output_for_mask", "return_sequences", "bidirectional"), bidirectional=BOTH_WAYS
)
def bidirectional_sets_the_zero_flag(s):
    """A `Bidirectional` sets `zero_output_for_mask` of both layers to the value of
    `return_sequences`: it turns it on, and it turns a `True` of yours off."""
    layer = build(s)
    for wrapped in (layer.forward_layer, layer.backward_layer):
        same(wrapped.zero_output_for_mask, s.return_sequences)


@law(mask=MASKED, unroll=False)
def what_is_skipped_does_not_matter(s):
    """What finite numbers stand in the input at skipped time steps does not matter."""
    mask, x = mask_of(s), x_of(s)
    other = np.where(mask.reshape(*mask.shape, *[1] * (x.ndim - 2)), x, 9.0).astype(x.dtype)
    same(run(s, other), run(s))


@law(mask="none", unroll=False, layer=(*NAMED, "RNN(LSTMCell)", "several cells"))
def a_mask_that_skips_nothing(s):
    """A mask that skips nothing gives what no mask gives."""
    same(run(s, mask=np.ones((s.batch, s.timesteps), bool)), run(s))


@law(mask=MASKED, layer=(*NAMED, "RNN(LSTMCell)", "several cells"), unroll=False, stateful=False)
@exception(initial_state=True)
def masking_is_a_mask(s):
    """A `Masking` layer in front does what the argument `mask` does, where the padding is zeros."""
    padded = x_of(s) * mask_of(s)[..., None]
    masked = keras.layers.Masking()(padded)
    same(parts(s, call(build(s), s, masked, mask=None)), run(s, padded))


FLAGS = ("layer", "bidirectional", "mask", "go_backwards", "return_state", "stateful")


@law(
    FLAGS,
    mask=MASKED,
    return_sequences=True,
    layer=NAMED,
    bidirectional=(ONE_WAY, *MERGED),
    return_state=False,
    stateful=False,
)
def the_mask_goes_on_with_a_sequence(s):
    """With `return_sequences=True` a layer passes its mask on: the next layer skips the same time
    steps as if it had been given the mask."""
    padded = x_of(s) * mask_of(s)[..., None]
    lower, upper = build(s), keras.layers.GRU(3)
    passed_on = plain(upper(lower(keras.layers.Masking()(padded))))
    sequence = lower(padded, mask=mask_of(s))
    same(passed_on, plain(upper(keras.ops.convert_to_tensor(plain(sequence)), mask=mask_of(s))))


@law(FLAGS, mask=MASKED, layer=NAMED, return_sequences=False, return_state=False)
def no_mask_goes_on_without_a_sequence(s):
    """Without `return_sequences` no mask is passed on: the output has no time steps to skip."""
    passed_on = build(s).compute_mask(x_of(s), mask_of(s))
    parts_of_mask = passed_on if isinstance(passed_on, (list, tuple)) else [passed_on]
    holds(all(mask is None for mask in parts_of_mask), "no mask", passed_on)


@law(FLAGS, mask=MASKED, layer=NAMED, return_state=True, bidirectional=ONE_WAY)
def states_carry_no_mask(s):
    """No state carries a mask."""
    _, *states = build(s).compute_mask(x_of(s), mask_of(s))
    same(states, [None] * len(build(s).state_size))
