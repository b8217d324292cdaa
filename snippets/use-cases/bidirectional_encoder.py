# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, Bidirectional, Concatenate, Dense, Input
from keras.ops import convert_to_numpy
from shared import same

keras.utils.set_random_seed(1)
source_steps, target_steps, symbols, units = 4, 5, 7, 16
# --8<-- [end:setup]

# --8<-- [start:graph]
encoder = Bidirectional(LSTM(units, return_state=True))
decoder = LSTM(2 * units, return_sequences=True, return_state=True, name="decoder")
readout = Dense(symbols, activation="softmax", name="readout")

source, delayed = Input((source_steps, symbols)), Input((target_steps, symbols))
_, forward_h, forward_c, backward_h, backward_c = encoder(source)
state_h = Concatenate()([forward_h, backward_h])
state_c = Concatenate()([forward_c, backward_c])
sequence, *_ = decoder(delayed, initial_state=[state_h, state_c])
model = keras.Model([source, delayed], readout(sequence))
# --8<-- [end:graph]

# --8<-- [start:shapes]
print("from the encoder:", forward_h.shape, backward_h.shape)
print("to the decoder:  ", state_h.shape, state_c.shape)
print("predicted:       ", model.output.shape)
# --8<-- [end:shapes]

# --8<-- [start:data]
random = np.random.default_rng(14)
lists = np.indices((symbols - 1,) * source_steps).reshape(source_steps, -1).T + 1
numbers = random.permutation(lists)[:700]
answers = np.pad(numbers[:, ::-1], ((0, 0), (0, 1)))
late = np.pad(numbers[:, ::-1], ((0, 0), (1, 0)))
print(numbers[0], late[0], answers[0])
# --8<-- [end:data]

# --8<-- [start:train]
one_hot = np.eye(symbols)
known, new = slice(0, 600), slice(600, None)
model.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
reads = [one_hot[numbers[known]], one_hot[late[known]]]
model.fit(reads, answers[known], epochs=12, verbose=0)
# --8<-- [end:train]

# --8<-- [start:step]
trained = model.get_layer
encoder_model = keras.Model(source, [state_h, state_c])

token, *given = Input((1, symbols)), Input((2 * units,)), Input((2 * units,))
step, *after = trained("decoder")(token, initial_state=given)
decoder_step = keras.Model([token, *given], [trained("readout")(step), *after])
# --8<-- [end:step]

# --8<-- [start:decode]
said = [np.zeros(len(numbers[new]), int)]
states = encoder_model(one_hot[numbers[new]])
for _ in range(target_steps):
    tokens = keras.ops.one_hot(said[-1], symbols)[:, np.newaxis]
    prediction, *states = decoder_step([tokens, *states])
    said.append(convert_to_numpy(prediction)[:, 0].argmax(axis=-1))

right = np.stack(said[1:], axis=1) == answers[new]
print("more than 80 % of the new symbols right:", right.mean() > 0.8)
# --8<-- [end:decode]


# --8<-- [start:stacked]
def join(forward_h, forward_c, backward_h, backward_c):
    state_h = Concatenate()([forward_h, backward_h])
    return [state_h, Concatenate()([forward_c, backward_c])]


widths = 4, 9
both = dict(return_sequences=True, return_state=True)

lower, states = source, []
for width in widths:
    lower, *ends = Bidirectional(LSTM(width, **both))(lower)
    states.append(join(*ends))

upper = delayed
for width, state in zip(widths, states, strict=True):
    print(upper.shape, "from", state[0].shape)
    upper, *_ = LSTM(2 * width, **both)(upper, initial_state=state)
stacked = keras.Model([source, delayed], Dense(symbols)(upper))
print(tuple(stacked([one_hot[numbers[:3]], one_hot[late[:3]]]).shape))
# --8<-- [end:stacked]

# --8<-- [start:bridge]
bridged = [Dense(11, activation="tanh")(state_h), Dense(11)(state_c)]
print(LSTM(11, return_sequences=True)(delayed, initial_state=bridged).shape)
# --8<-- [end:bridge]

# --8<-- [start:gru]
_, *ends = Bidirectional(GRU(units, return_state=True))(source)
wider = GRU(2 * units, return_sequences=True)
answer = wider(delayed, initial_state=Concatenate()(ends))
print([state.shape for state in ends], answer.shape)
# --8<-- [end:gru]

# --8<-- [start:halved]
_, first, second, *_ = encoder(source)
answer = LSTM(units)(delayed, initial_state=[first, second])
wrong = keras.Model([source, delayed], answer)
before = wrong([one_hot[numbers], one_hot[late]])

backward = encoder.backward_layer
backward.set_weights([-weight for weight in backward.get_weights()])
print(same(before, wrong([one_hot[numbers], one_hot[late]])))
# --8<-- [end:halved]
