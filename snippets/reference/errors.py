from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import (
    GRU,
    LSTM,
    RNN,
    Bidirectional,
    Conv1D,
    Conv2D,
    ConvLSTM2D,
    Dense,
    Embedding,
    LSTMCell,
    Masking,
    RepeatVector,
    TimeDistributed,
)
from shared import batch, features, same, timesteps, units, x

# --8<-- [end:setup]

# --8<-- [start:setup-inputs]
inputs = keras.Input((timesteps, features))
zeros = np.zeros((batch, units))
# --8<-- [end:setup-inputs]

# --8<-- [start:setup-message]
import logging
import re

ENDS = r"\nArguments received| Inputs received| \[Op:|\. To allow|\. If they|\. Full object"
CALLS = r"(?s)\x1b\[\d*m|\{\{.*?\}\} |Graph execution error:\s+Detected at.*\n\n"


def message(call, ends=ENDS + r"|\s+\[\[\{"):
    """The part of the error of a call that says what is wrong."""
    logging.getLogger("tensorflow").setLevel("CRITICAL")
    try:
        call()
    except Exception as error:
        said = re.split(ends, re.sub(CALLS, "", str(error)))[0]
        said = re.sub(r"\{\{node .*?\}\}", "{{node ...}}", said)
        lines = [line.rstrip() for line in said.split("\n") if line]
        return "\n".join([f"{type(error).__name__}: {lines[0]}", *lines[1:]])


def below(call):
    """The same, without an upper line that says where it was raised."""
    told = message(call)
    if told:
        name, _, said = told.partition(": ")
        return f"{name}: {said.partition(chr(10))[2] or said}"


def with_node(call):
    """The same, with the mark of the place in the graph."""
    return message(call, ENDS)


# --8<-- [end:setup-message]

with suppress(ValueError):
    # --8<-- [start:too-few-names]
    output, state = LSTM(units, return_state=True)(x)
    # --8<-- [end:too-few-names]

# --8<-- [start:too-few-names-fix]
output, *states = LSTM(units, return_state=True)(x)
print(len(states))
# --8<-- [end:too-few-names-fix]

with suppress(ValueError):
    # --8<-- [start:two-directions]
    output, state_h, state_c = Bidirectional(LSTM(units, return_state=True))(x)
    # --8<-- [end:two-directions]

# --8<-- [start:two-directions-fix]
output, *states = Bidirectional(LSTM(units, return_state=True))(x)
print(len(states))
# --8<-- [end:two-directions-fix]

# --8<-- [start:setup-many]
many = np.ones((32, timesteps, features))
# --8<-- [end:setup-many]

with suppress(ValueError):
    # --8<-- [start:flag-many]
    output, state_h, state_c = LSTM(units)(many)
    # --8<-- [end:flag-many]

# --8<-- [start:flag-many-fix]
output, state_h, state_c = LSTM(units, return_state=True)(many)
print(tuple(state_h.shape))
# --8<-- [end:flag-many-fix]

with suppress(ValueError):
    # --8<-- [start:three-names]
    output, state_h, state_c = GRU(units, return_state=True)(x)
    # --8<-- [end:three-names]

# --8<-- [start:three-names-fix]
output, state_h = GRU(units, return_state=True)(x)
print(tuple(state_h.shape))
# --8<-- [end:three-names-fix]

with suppress(ValueError):
    # --8<-- [start:flag-few]
    output, state_h, state_c = LSTM(units)(x)
    # --8<-- [end:flag-few]

# --8<-- [start:flag-few-test]
result = LSTM(units)(x)
print(isinstance(result, tuple))
# --8<-- [end:flag-few-test]

with suppress(ValueError):
    # --8<-- [start:cell]
    output, state_h, state_c = LSTMCell(units)(x[:, 0], [zeros, zeros])
    # --8<-- [end:cell]

# --8<-- [start:cell-fix]
output, (state_h, state_c) = LSTMCell(units)(x[:, 0], [zeros, zeros])
print(tuple(state_c.shape))
# --8<-- [end:cell-fix]

with suppress(TypeError):
    # --8<-- [start:not-called]
    output, state_h, state_c = LSTM(units, return_state=True)
    # --8<-- [end:not-called]

# --8<-- [start:not-called-fix]
output, state_h, state_c = LSTM(units, return_state=True)(x)
print(tuple(output.shape))
# --8<-- [end:not-called-fix]

with suppress(NotImplementedError):
    # --8<-- [start:symbolic]
    output, state_h, state_c = LSTM(units)(inputs)
    # --8<-- [end:symbolic]

# --8<-- [start:symbolic-fix]
output, state_h, state_c = LSTM(units, return_state=True)(inputs)
print(state_h.shape)
# --8<-- [end:symbolic-fix]

with suppress(ValueError):
    # --8<-- [start:symbolic-numpy]
    np.tanh(LSTM(units)(inputs))
    # --8<-- [end:symbolic-numpy]

# --8<-- [start:symbolic-numpy-fix]
print(keras.ops.tanh(LSTM(units)(inputs)).shape)
# --8<-- [end:symbolic-numpy-fix]

with suppress(AttributeError):
    # --8<-- [start:tuple]
    LSTM(units, return_state=True)(x).shape
    # --8<-- [end:tuple]

# --8<-- [start:tuple-fix]
output, *states = LSTM(units, return_state=True)(x)
print(tuple(output.shape), tuple((output + 1).shape))
# --8<-- [end:tuple-fix]

with suppress(TypeError):
    # --8<-- [start:concatenate]
    LSTM(units, return_state=True)(x) + 1
    # --8<-- [end:concatenate]

# --8<-- [start:expects]
result = LSTM(units, return_state=True)(inputs)
print(message(lambda: Dense(1, name="dense")(result)))
# --8<-- [end:expects]

# --8<-- [start:expects-fix]
output, *states = LSTM(units, return_state=True)(inputs)
print(Dense(1)(output).shape)
# --8<-- [end:expects-fix]

# --8<-- [start:sequential]
print(
    message(
        lambda: keras.Sequential([inputs, LSTM(units, return_state=True), Dense(1, name="dense")])
    )
)
# --8<-- [end:sequential]

# --8<-- [start:sequential-fix]
model = keras.Sequential([inputs, LSTM(units), Dense(1)])
print(model.output_shape)
# --8<-- [end:sequential-fix]

# --8<-- [start:with-states]
token = keras.Input((timesteps, features), name="token")
h_in, c_in = keras.Input((units,), name="h_in"), keras.Input((units,), name="c_in")
output = LSTM(units)(token, initial_state=[h_in, c_in])
decoder = keras.Model([token, h_in, c_in], output, name="decoder")
print(len(decoder.inputs))
# --8<-- [end:with-states]

with suppress(ValueError):
    # --8<-- [start:without-states]
    decoder(x)
    # --8<-- [end:without-states]

# --8<-- [start:without-states-fix]
print(tuple(decoder([x, zeros, zeros]).shape))
# --8<-- [end:without-states-fix]

with suppress(KeyError):
    # --8<-- [start:loss-path]
    model = keras.Sequential([inputs, LSTM(units, return_state=True)])
    model.compile(loss="mse")
    model.fit(x, zeros, verbose=0)
    # --8<-- [end:loss-path]

# --8<-- [start:loss-path-fix]
output, *states = LSTM(units, return_state=True)(inputs)
training = keras.Model(inputs, output)
training.compile(loss="mse")
training.fit(x, zeros, verbose=0)
with_states = keras.Model(inputs, [output, *states])

print(len(with_states.outputs))
# --8<-- [end:loss-path-fix]

with suppress(ValueError):
    # --8<-- [start:stack]
    keras.Sequential([inputs, LSTM(units), LSTM(6, name="upper")])
    # --8<-- [end:stack]

# --8<-- [start:stack-fix]
model = keras.Sequential([inputs, LSTM(units, return_sequences=True), LSTM(6)])
print(model.output_shape)
# --8<-- [end:stack-fix]

with suppress(ValueError):
    # --8<-- [start:no-time]
    LSTM(units, name="lstm")(np.ones((batch, 15)))
    # --8<-- [end:no-time]

# --8<-- [start:no-time-fix]
table = np.ones((batch, 15))
print(tuple(LSTM(units)(table[..., np.newaxis]).shape))
# --8<-- [end:no-time-fix]

with suppress(ValueError):
    # --8<-- [start:no-batch]
    LSTM(units, name="lstm")(x[0])
    # --8<-- [end:no-batch]

# --8<-- [start:no-batch-fix]
print(tuple(LSTM(units)(x[:1]).shape))
# --8<-- [end:no-batch-fix]

# --8<-- [start:setup-fixed]
fixed = keras.Model(inputs, LSTM(units)(inputs), name="fixed")
# --8<-- [end:setup-fixed]

# --8<-- [start:more-steps]
print(message(lambda: fixed(np.ones((batch, timesteps + 4, features)))))
# --8<-- [end:more-steps]

# --8<-- [start:more-steps-fix]
any_steps = keras.Input((None, features))
free = keras.Model(any_steps, LSTM(units)(any_steps))
print(tuple(free(np.ones((batch, timesteps + 4, features))).shape))
# --8<-- [end:more-steps-fix]

# --8<-- [start:fewer-features]
print(message(lambda: fixed(np.ones((batch, timesteps, features - 1)))))
# --8<-- [end:fewer-features]

# --8<-- [start:fewer-features-fix]
print(fixed.input_shape[-1])
# --8<-- [end:fewer-features-fix]

# --8<-- [start:one-sample]
print(message(lambda: fixed(x[0])))
# --8<-- [end:one-sample]

# --8<-- [start:one-sample-fix]
print(tuple(fixed(x[:1]).shape))
# --8<-- [end:one-sample-fix]

with suppress(ValueError):
    # --8<-- [start:batch-in-shape]
    LSTM(units, name="lstm")(keras.Input((batch, timesteps, features)))
    # --8<-- [end:batch-in-shape]

# --8<-- [start:batch-in-shape-fix]
print(LSTM(units)(keras.Input((timesteps, features), batch_size=batch)).shape)
# --8<-- [end:batch-in-shape-fix]

with suppress(ValueError):
    # --8<-- [start:four]
    LSTM(units, name="lstm")(np.ones((batch, 7, timesteps, features)))
    # --8<-- [end:four]

# --8<-- [start:four-fix]
each = TimeDistributed(LSTM(units))(np.ones((batch, 7, timesteps, features)))
print(tuple(each.shape))
# --8<-- [end:four-fix]

with suppress(ValueError):
    # --8<-- [start:time-distributed]
    TimeDistributed(Dense(1))(LSTM(units)(inputs))
    # --8<-- [end:time-distributed]

# --8<-- [start:time-distributed-fix]
print(TimeDistributed(Dense(1))(LSTM(units, return_sequences=True)(inputs)).shape)
# --8<-- [end:time-distributed-fix]

with suppress(ValueError):
    # --8<-- [start:repeated-sequence]
    encoded = LSTM(units, return_sequences=True)(inputs)
    RepeatVector(7, name="repeat")(encoded)
    # --8<-- [end:repeated-sequence]

# --8<-- [start:repeated-sequence-fix]
print(RepeatVector(7)(LSTM(units)(inputs)).shape)
# --8<-- [end:repeated-sequence-fix]

with suppress(ValueError):
    # --8<-- [start:one-frame]
    film = np.ones((batch, timesteps, 8, 9, 2))
    ConvLSTM2D(6, 3, name="watch")(film[:, 0])
    # --8<-- [end:one-frame]

# --8<-- [start:one-frame-fix]
film = np.ones((batch, timesteps, 8, 9, 2))
print(tuple(ConvLSTM2D(6, 3)(film).shape))
# --8<-- [end:one-frame-fix]

with suppress(ValueError):
    # --8<-- [start:open-frame]
    ConvLSTM2D(6, 3)(keras.Input((None, None, None, 2)))
    # --8<-- [end:open-frame]

# --8<-- [start:open-frame-fix]
print(ConvLSTM2D(6, 3)(keras.Input((None, 8, 9, 2))).shape)
# --8<-- [end:open-frame-fix]

with suppress(ValueError):
    # --8<-- [start:film]
    film = np.ones((batch, timesteps, 8, 9, 2))
    Conv2D(6, 3)(film)
    # --8<-- [end:film]

# --8<-- [start:film-fix]
film = np.ones((batch, timesteps, 8, 9, 2))
print(tuple(TimeDistributed(Conv2D(6, 3))(film).shape))
# --8<-- [end:film-fix]

with suppress(ValueError):
    # --8<-- [start:lists]
    LSTM(units)(x.tolist())
    # --8<-- [end:lists]

# --8<-- [start:lists-fix]
print(tuple(LSTM(units)(np.array(x.tolist())).shape))
# --8<-- [end:lists-fix]

with suppress(ValueError):
    # --8<-- [start:ragged]
    texts = [[3, 1, 4], [1, 5]]
    np.array(texts)
    # --8<-- [end:ragged]

# --8<-- [start:ragged-fix]
texts = [[3, 1, 4], [1, 5]]
print(keras.utils.pad_sequences(texts, padding="post"))
# --8<-- [end:ragged-fix]

# --8<-- [start:width]
wide = np.zeros((batch, 6))
print(message(lambda: LSTM(units)(x, initial_state=[wide, wide])))
# --8<-- [end:width]

# --8<-- [start:width-fix]
wide = np.zeros((batch, 6))
print(tuple(LSTM(6)(x, initial_state=[wide, wide]).shape))
# --8<-- [end:width-fix]

# --8<-- [start:features]
layer = LSTM(units)
output = layer(x)
print(message(lambda: layer(x[..., :3])))
# --8<-- [end:features]

# --8<-- [start:features-fix]
layer = LSTM(units)
output = layer(x)
print(layer.cell.kernel.shape[0])
# --8<-- [end:features-fix]

# --8<-- [start:state-batch]
longer = np.zeros((batch + 1, units))
print(message(lambda: LSTM(units)(x, initial_state=[longer, longer])))
# --8<-- [end:state-batch]

# --8<-- [start:state-batch-fix]
states = LSTM(units).get_initial_state(batch_size=len(x))
print(tuple(states[0].shape))
# --8<-- [end:state-batch-fix]

# --8<-- [start:state-sequence]
result = LSTM(units, return_sequences=True, return_state=True)(x)
print(message(lambda: LSTM(units)(x, initial_state=list(result))))
# --8<-- [end:state-sequence]

# --8<-- [start:state-sequence-fix]
sequence, *states = LSTM(units, return_sequences=True, return_state=True)(x)
print(tuple(LSTM(units)(x, initial_state=states).shape))
# --8<-- [end:state-sequence-fix]

# --8<-- [start:state-rest]
fours = keras.Input(batch_shape=(4, timesteps, features))
model = keras.Model(fours, LSTM(units, stateful=True)(fours))
six = np.ones((6, timesteps, features))
model.predict(six[:4], verbose=0)
print(with_node(lambda: model.predict(six[4:], verbose=0)))
# --8<-- [end:state-rest]

# --8<-- [start:state-rest-fix]
fours = keras.Input(batch_shape=(4, timesteps, features))
model = keras.Model(fours, LSTM(units, stateful=True)(fours))
six = np.ones((6, timesteps, features))
print(model.predict(six[:4], batch_size=4, verbose=0).shape)
# --8<-- [end:state-rest-fix]

# --8<-- [start:masked-labels]
each = LSTM(units, return_sequences=True)(Masking()(inputs))
model = keras.Model(inputs, Dense(1)(each))
model.compile(loss="mse")
print(with_node(lambda: model.fit(x, np.ones((batch, timesteps)), verbose=0)))
# --8<-- [end:masked-labels]

# --8<-- [start:masked-labels-fix]
each = LSTM(units, return_sequences=True)(Masking()(inputs))
model = keras.Model(inputs, Dense(1)(each))
model.compile(loss="mse")
history = model.fit(x, np.ones((batch, timesteps, 1)), verbose=0)
print(len(history.history["loss"]))
# --8<-- [end:masked-labels-fix]

# --8<-- [start:three-axes]
result = LSTM(units, return_sequences=True, return_state=True)(x[:1])
print(below(lambda: LSTM(units)(x[:1], initial_state=list(result))))
# --8<-- [end:three-axes]

# --8<-- [start:three-axes-fix]
sequence, *states = LSTM(units, return_sequences=True, return_state=True)(x[:1])
print(tuple(LSTM(units)(x[:1], initial_state=states).shape))
# --8<-- [end:three-axes-fix]

# --8<-- [start:axis-in-front]
h_n = c_n = np.zeros((1, batch, units))
print(below(lambda: LSTM(units)(x, initial_state=[h_n, c_n])))
# --8<-- [end:axis-in-front]

# --8<-- [start:axis-in-front-fix]
h_n = c_n = np.zeros((1, batch, units))
print(tuple(LSTM(units)(x, initial_state=[h_n[0], c_n[0]]).shape))
# --8<-- [end:axis-in-front-fix]

# --8<-- [start:one-row]
row = np.zeros((1, units))
model = keras.Model(inputs, GRU(units)(inputs, initial_state=row), name="one_row")
print(below(lambda: model.predict(x, verbose=0)))
# --8<-- [end:one-row]

# --8<-- [start:one-row-fix]
model = keras.Model(inputs, GRU(units)(inputs))
print(model.predict(x, verbose=0).shape)
# --8<-- [end:one-row-fix]

# --8<-- [start:words-mask]
texts = np.ones((batch, 6, timesteps))
embedded = Embedding(10, features, mask_zero=True)(texts)
read = TimeDistributed(LSTM(units))(embedded)
print(below(lambda: LSTM(7)(read)))
# --8<-- [end:words-mask]

# --8<-- [start:words-mask-fix]
texts = np.ones((batch, 6, timesteps))
embedded = Embedding(10, features, mask_zero=True)(texts)
read = TimeDistributed(LSTM(units))(embedded)
print(tuple(LSTM(7)(read, mask=keras.ops.any(texts != 0, axis=-1)).shape))
# --8<-- [end:words-mask-fix]

with suppress(UserWarning):
    # --8<-- [start:mask-destroyed]
    import warnings

    with warnings.catch_warnings(action="error"):
        Conv1D(7, 2, padding="causal", name="conv")(Masking()(x))
    # --8<-- [end:mask-destroyed]

# --8<-- [start:mask-destroyed-fix]
mask = Masking().compute_mask(x)
seen = Conv1D(7, 2, padding="causal")(x)
print(tuple(LSTM(units)(seen, mask=mask).shape))
# --8<-- [end:mask-destroyed-fix]


# --8<-- [start:setup-classify]
def classify(loss, return_sequences):
    """A compiled model that classifies sequences."""
    recurrent = LSTM(units, return_sequences=return_sequences)
    model = keras.Sequential([inputs, recurrent, Dense(3, activation="softmax")])
    model.compile(loss=loss)
    return model


labels = np.array([0, 1])
# --8<-- [end:setup-classify]

# --8<-- [start:rank]
model = classify("categorical_crossentropy", return_sequences=True)
print(message(lambda: model.fit(x, np.eye(3)[labels], verbose=0)))
# --8<-- [end:rank]

# --8<-- [start:rank-fix]
model = classify("categorical_crossentropy", return_sequences=False)
model.fit(x, np.eye(3)[labels], verbose=0)
print(model.output_shape)
# --8<-- [end:rank-fix]

# --8<-- [start:sparse-rank]
model = classify("sparse_categorical_crossentropy", return_sequences=True)
print(message(lambda: model.fit(x, labels, verbose=0)))
# --8<-- [end:sparse-rank]

# --8<-- [start:sparse-rank-fix]
model = classify("sparse_categorical_crossentropy", return_sequences=False)
model.fit(x, labels, verbose=0)
print(model.output_shape)
# --8<-- [end:sparse-rank-fix]

# --8<-- [start:sparse-shape]
model = classify("sparse_categorical_crossentropy", return_sequences=True)
print(message(lambda: model.fit(x, labels[:, np.newaxis], verbose=0)))
# --8<-- [end:sparse-shape]

# --8<-- [start:same-shape]
loss, target = keras.losses.BinaryCrossentropy(), np.ones((batch, timesteps, 1))
once = Dense(1, activation="sigmoid")(LSTM(units)(x))

print(message(lambda: loss(target, once)))
# --8<-- [end:same-shape]

# --8<-- [start:same-shape-fix]
each = Dense(1, activation="sigmoid")(LSTM(units, return_sequences=True)(x))
print(tuple(each.shape), target.shape)
# --8<-- [end:same-shape-fix]

# --8<-- [start:same-shape-each]
print(message(lambda: loss(np.ones((batch, 1)), each)))
# --8<-- [end:same-shape-each]

with suppress(ValueError):
    # --8<-- [start:ctc-logits]
    loss = keras.losses.CTC()
    loss(np.ones((batch, 1)), LSTM(units)(x))
    # --8<-- [end:ctc-logits]

# --8<-- [start:ctc-logits-fix]
loss = keras.losses.CTC()
each = LSTM(units, return_sequences=True)(x)
print(tuple(each.shape), len(loss(np.ones((batch, 1)), each).shape))
# --8<-- [end:ctc-logits-fix]

# --8<-- [start:one-state]
print(message(lambda: LSTM(units)(x, initial_state=zeros)))
# --8<-- [end:one-state]

# --8<-- [start:one-state-fix]
print(tuple(LSTM(units)(x, initial_state=[zeros, zeros]).shape))
# --8<-- [end:one-state-fix]

# --8<-- [start:one-direction]
print(message(lambda: Bidirectional(LSTM(units))(x, initial_state=[zeros, zeros])))
# --8<-- [end:one-direction]

# --8<-- [start:one-direction-fix]
print(tuple(Bidirectional(LSTM(units))(x, initial_state=4 * [zeros]).shape))
# --8<-- [end:one-direction-fix]

# --8<-- [start:whole-result]
result = LSTM(units, return_state=True)(x)
print(message(lambda: LSTM(units)(x, initial_state=list(result))))
# --8<-- [end:whole-result]

# --8<-- [start:whole-result-fix]
output, *states = LSTM(units, return_state=True)(x)
print(tuple(LSTM(units)(x, initial_state=states).shape))
# --8<-- [end:whole-result-fix]

# --8<-- [start:both-directions]
output, *states = Bidirectional(LSTM(units, return_state=True))(x)
print(message(lambda: LSTM(units)(x, initial_state=states)))
# --8<-- [end:both-directions]

# --8<-- [start:both-directions-fix]
output, *states = Bidirectional(LSTM(units, return_state=True))(x)
state_h = keras.ops.concatenate(states[::2], axis=-1)
state_c = keras.ops.concatenate(states[1::2], axis=-1)

print(tuple(LSTM(2 * units)(x, initial_state=[state_h, state_c]).shape))
# --8<-- [end:both-directions-fix]

with suppress(ValueError):
    # --8<-- [start:initial-of-x]
    LSTM(units).get_initial_state(x)
    # --8<-- [end:initial-of-x]

# --8<-- [start:initial-of-x-fix]
print(len(LSTM(units).get_initial_state(batch_size=len(x))))
# --8<-- [end:initial-of-x-fix]

with suppress(ValueError):
    # --8<-- [start:unconnected]
    h, c = keras.Input((units,)), keras.Input((units,))
    keras.Model(inputs, LSTM(units)(inputs, initial_state=[h, c]))
    # --8<-- [end:unconnected]

# --8<-- [start:unconnected-fix]
h, c = keras.Input((units,)), keras.Input((units,))
model = keras.Model([inputs, h, c], LSTM(units)(inputs, initial_state=[h, c]))
print(len(model.inputs))
# --8<-- [end:unconnected-fix]

with suppress(TypeError):
    # --8<-- [start:keyword]
    LSTM(units)(inputs=x)
    # --8<-- [end:keyword]

# --8<-- [start:keyword-fix]
print(tuple(LSTM(units)(x).shape))
# --8<-- [end:keyword-fix]

with suppress(TypeError):
    # --8<-- [start:constants]
    LSTM(units)(x, constants=[zeros])
    # --8<-- [end:constants]

# --8<-- [start:constants-fix]
repeated = keras.ops.repeat(zeros[:, np.newaxis], timesteps, axis=1)
print(tuple(LSTM(units)(keras.ops.concatenate([x, repeated], axis=-1)).shape))
# --8<-- [end:constants-fix]

with suppress(ValueError):
    # --8<-- [start:no-batch-size]
    LSTM(units, stateful=True)(inputs)
    # --8<-- [end:no-batch-size]

# --8<-- [start:no-batch-size-fix]
print(LSTM(units, stateful=True)(keras.Input(batch_shape=x.shape)).shape)
# --8<-- [end:no-batch-size-fix]

# --8<-- [start:other-batch]
layer = LSTM(units, stateful=True)
output = layer(x)
print(message(lambda: layer(x[:1])))
# --8<-- [end:other-batch]

# --8<-- [start:other-batch-fix]
trained = LSTM(units, stateful=True)
output = trained(x)
single = LSTM(units, stateful=True)
single.build((1, timesteps, features))
single.set_weights(trained.get_weights())

print(tuple(single(x[:1]).shape))
# --8<-- [end:other-batch-fix]

with suppress(AttributeError):
    # --8<-- [start:model-reset]
    keras.Sequential([LSTM(units, stateful=True)]).reset_states()
    # --8<-- [end:model-reset]

# --8<-- [start:model-reset-fix]
model = keras.Sequential([LSTM(units, stateful=True)])
first = model(x)
for layer in model.layers:
    if getattr(layer, "stateful", False):
        layer.reset_state()

print(same(first, model(x)))
# --8<-- [end:model-reset-fix]

with suppress(AttributeError):
    # --8<-- [start:metric-reset]
    keras.metrics.Mean().reset_states()
    # --8<-- [end:metric-reset]

# --8<-- [start:metric-reset-fix]
mean = keras.metrics.Mean()
mean(3.0)
mean.reset_state()
print(float(mean.result()))
# --8<-- [end:metric-reset-fix]

with suppress(TypeError):
    # --8<-- [start:reset-argument]
    LSTM(units, stateful=True).reset_states(states=[zeros, zeros])
    # --8<-- [end:reset-argument]

# --8<-- [start:reset-argument-fix]
layer = LSTM(units, stateful=True)
output = layer(x)
for own, new in zip(layer.states, [zeros, zeros]):
    own.assign(new)

print(same(output, layer(x)))
# --8<-- [end:reset-argument-fix]

with suppress(AttributeError):
    # --8<-- [start:must-be-stateful]
    Bidirectional(LSTM(units)).reset_state()
    # --8<-- [end:must-be-stateful]

# --8<-- [start:must-be-stateful-fix]
layer = Bidirectional(LSTM(units, stateful=True))
first = layer(x)
layer.reset_state()

print(same(first, layer(x)))
# --8<-- [end:must-be-stateful-fix]

with suppress(AttributeError):
    # --8<-- [start:several-cells]
    layer = RNN([LSTMCell(units), LSTMCell(units)], stateful=True)
    layer(x)
    layer.reset_state()
    # --8<-- [end:several-cells]

# --8<-- [start:several-cells-fix]
lower = LSTM(units, return_sequences=True, stateful=True)
upper = LSTM(units, stateful=True)
first = upper(lower(x))
lower.reset_state()
upper.reset_state()

print(same(first, upper(lower(x))))
# --8<-- [end:several-cells-fix]

with suppress(TypeError):
    # --8<-- [start:stateful-directions]
    Bidirectional(LSTM(units, stateful=True, return_state=True))(x)
    # --8<-- [end:stateful-directions]

# --8<-- [start:stateful-directions-fix]
layer = Bidirectional(LSTM(units, return_state=True))
output, *states = layer(x)
output, *states = layer(x, initial_state=states)

print(len(states))
# --8<-- [end:stateful-directions-fix]

with suppress(ValueError):
    # --8<-- [start:misspelt]
    LSTM(units, return_sequence=True)
    # --8<-- [end:misspelt]

# --8<-- [start:misspelt-fix]
print(tuple(LSTM(units, return_sequences=True)(x).shape))
# --8<-- [end:misspelt-fix]

with suppress(ValueError):
    # --8<-- [start:batch-input-shape]
    LSTM(units, stateful=True, batch_input_shape=(2, 3, 5))
    # --8<-- [end:batch-input-shape]

with suppress(ValueError):
    # --8<-- [start:time-major]
    LSTM(units, time_major=False)
    # --8<-- [end:time-major]


# --8<-- [start:time-major-fix]
class OldLSTM(LSTM):
    def __init__(self, *args, time_major=False, **kwargs):
        super().__init__(*args, **kwargs)


layer = OldLSTM.from_config({"units": units, "time_major": False})
print(tuple(layer(x).shape))
# --8<-- [end:time-major-fix]

with suppress(ValueError):
    # --8<-- [start:state-in-constructor]
    LSTM(units, initial_state=None)
    # --8<-- [end:state-in-constructor]

with suppress(ValueError):
    # --8<-- [start:merge-mode]
    Bidirectional(LSTM(units), merge_mode="avg")
    # --8<-- [end:merge-mode]

# --8<-- [start:merge-mode-fix]
print(tuple(Bidirectional(LSTM(units), merge_mode="ave")(x).shape))
# --8<-- [end:merge-mode-fix]

with suppress(ValueError):
    # --8<-- [start:backward-flag]
    backward = LSTM(units, go_backwards=True)
    Bidirectional(LSTM(units, return_state=True), backward_layer=backward)
    # --8<-- [end:backward-flag]

# --8<-- [start:backward-flag-fix]
backward = LSTM(units, return_state=True, go_backwards=True)
layer = Bidirectional(LSTM(units, return_state=True), backward_layer=backward)
print(len(layer(x)))
# --8<-- [end:backward-flag-fix]

with suppress(ValueError):
    # --8<-- [start:go-backwards]
    Bidirectional(LSTM(units), backward_layer=LSTM(units))
    # --8<-- [end:go-backwards]

# --8<-- [start:go-backwards-fix]
layer = Bidirectional(LSTM(units), backward_layer=LSTM(units, go_backwards=True))
print(tuple(layer(x).shape))
# --8<-- [end:go-backwards-fix]


# --8<-- [start:locate-class]
class OwnLSTM(LSTM):
    """A layer of your own."""


print(message(lambda: Bidirectional(OwnLSTM(units))))
# --8<-- [end:locate-class]


# --8<-- [start:locate-class-fix]
@keras.saving.register_keras_serializable()
class KnownLSTM(LSTM):
    """A layer of your own that Keras knows."""


print(tuple(Bidirectional(KnownLSTM(units))(x).shape))
# --8<-- [end:locate-class-fix]

with suppress(ValueError):
    # --8<-- [start:state-size]
    RNN(LSTM)
    # --8<-- [end:state-size]

# --8<-- [start:state-size-fix]
print(tuple(RNN(LSTMCell(units))(x).shape))
# --8<-- [end:state-size-fix]

# --8<-- [start:setup-weights]
after = GRU(units)
after.build(x.shape)
# --8<-- [end:setup-weights]

with suppress(ValueError):
    # --8<-- [start:weight-shape]
    before = GRU(units, reset_after=False, name="before")
    before.build(x.shape)
    before.set_weights(after.get_weights())
    # --8<-- [end:weight-shape]

# --8<-- [start:weight-shape-fix]
same_form = GRU(units, reset_after=True)
same_form.build(x.shape)
same_form.set_weights(after.get_weights())

print(same(same_form(x), after(x)))
# --8<-- [end:weight-shape-fix]

with suppress(ValueError):
    # --8<-- [start:weight-count]
    layer = LSTM(units, name="layer")
    layer.build(x.shape)
    kernel, recurrent_kernel, bias = layer.get_weights()
    layer.set_weights([kernel, recurrent_kernel, bias / 2, bias / 2])
    # --8<-- [end:weight-count]

# --8<-- [start:weight-count-fix]
layer = LSTM(units)
layer.build(x.shape)
kernel, recurrent_kernel, bias = layer.get_weights()
input_bias, hidden_bias = bias / 2, bias / 2

before = layer(x)
layer.set_weights([kernel, recurrent_kernel, input_bias + hidden_bias])
print(same(before, layer(x)))
# --8<-- [end:weight-count-fix]

# --8<-- [start:shared-cell]
cell = LSTMCell(units, name="shared")
model = keras.Model(inputs, [RNN(cell)(inputs), RNN(cell, go_backwards=True)(inputs)])
model.save("model.keras")
print(message(lambda: keras.saving.load_model("model.keras")))
# --8<-- [end:shared-cell]

# --8<-- [start:shared-cell-fix]
layer = RNN(LSTMCell(units))
model = keras.Model(inputs, [layer(inputs), layer(keras.ops.flip(inputs, axis=1))])
model.save("model.keras")
loaded = keras.saving.load_model("model.keras")
print(same(model(x)[1], loaded(x)[1]))
# --8<-- [end:shared-cell-fix]


# --8<-- [start:silent-unpacked]
result = LSTM(units)(np.ones((3, timesteps, features)))
output, state_h, state_c = result
print(isinstance(result, (tuple, list)))
# --8<-- [end:silent-unpacked]

# --8<-- [start:silent-unpacked-fix]
result = LSTM(units, return_state=True)(np.ones((3, timesteps, features)))
print(isinstance(result, (tuple, list)))
# --8<-- [end:silent-unpacked-fix]

# --8<-- [start:silent-loss]
predicted = LSTM(units, return_sequences=True)(x)
target = np.ones((batch, 1, 1))
loss = keras.losses.MeanSquaredError()(target, predicted)

print(tuple(predicted.shape), target.shape)
# --8<-- [end:silent-loss]

# --8<-- [start:silent-loss-fix]
predicted = Dense(1)(LSTM(units)(x))
target = np.ones((batch, 1))
print(tuple(predicted.shape), target.shape)
# --8<-- [end:silent-loss-fix]

# --8<-- [start:silent-gru]
ones = np.ones((batch, units))
layer = GRU(units)
one = layer(x, initial_state=[zeros])
more = layer(x, initial_state=[zeros, ones])

print(same(one, more))
# --8<-- [end:silent-gru]

# --8<-- [start:silent-swapped]
layer = LSTM(units, return_state=True)
output, state_h, state_c = layer(x)
right, *_ = layer(x, initial_state=[state_h, state_c])
wrong, *_ = layer(x, initial_state=[state_c, state_h])

print(same(right, wrong))
# --8<-- [end:silent-swapped]

# --8<-- [start:silent-stateful]
layer = LSTM(units, stateful=True)
first, again = layer(x), layer(x)
layer.reset_state()

print(same(first, again), same(first, layer(x)))
# --8<-- [end:silent-stateful]
