from contextlib import suppress

# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import GRU, LSTM, Dense, Input, RepeatVector

source_steps, target_steps, symbols, units = 3, 4, 7, 32
keras.utils.set_random_seed(1)
# --8<-- [end:setup]

# --8<-- [start:training-graph]
encoder = LSTM(units, return_state=True, name="encoder")
decoder = LSTM(units, return_sequences=True, return_state=True, name="decoder")
readout = Dense(symbols, activation="softmax", name="readout")

source = Input((source_steps, symbols))
delayed = Input((target_steps, symbols))
_, state_h, state_c = encoder(source)
sequence, _, _ = decoder(delayed, initial_state=[state_h, state_c])
training_model = keras.Model([source, delayed], readout(sequence))
# --8<-- [end:training-graph]

# --8<-- [start:shapes]
print("handed over:", state_h.shape, state_c.shape)
print("predicted:  ", training_model.output.shape)
# --8<-- [end:shapes]

# --8<-- [start:words]
letters = "abcdef"
words = [a + b + c for a in letters for b in letters for c in letters]
np.random.default_rng(1).shuffle(words)
targets = [word[::-1] + "." for word in words]
late_targets = ["." + word[::-1] for word in words]
print(len(words))
# --8<-- [end:words]

# --8<-- [start:example]
example = words.index("bad")
print(words[example], "->", late_targets[example], "->", targets[example])
# --8<-- [end:example]

# --8<-- [start:one-hot]
alphabet = ".abcdef"


def one_hot(texts):
    numbers = [[alphabet.index(symbol) for symbol in text] for text in texts]
    return keras.ops.one_hot(numbers, symbols)


def read(predictions):
    numbers = np.argmax(keras.ops.convert_to_numpy(predictions), axis=-1)
    return ["".join(alphabet[number] for number in row) for row in numbers]


print(read(one_hot(["bad.", ".dab"])))
# --8<-- [end:one-hot]

# --8<-- [start:data]
x, y_late, y = one_hot(words), one_hot(late_targets), one_hot(targets)
known, new = slice(0, 170), slice(170, None)
# --8<-- [end:data]

# --8<-- [start:train]
optimizer = keras.optimizers.Adam(0.03)
training_model.compile(optimizer, "categorical_crossentropy")
training_model.fit([x[known], y_late[known]], y[known], batch_size=85, epochs=40, verbose=0)
# --8<-- [end:train]


# --8<-- [start:held-out]
def right(answers):
    return np.mean([answer == target for answer, target in zip(answers, targets[new], strict=True)])


in_one_go = training_model([x[new], y_late[new]])
print("more than 80 % of the new words right:", right(read(in_one_go)) > 0.8)
# --8<-- [end:held-out]

# --8<-- [start:inference-models]
trained = training_model.get_layer
encoder_model = keras.Model(training_model.inputs[0], trained("encoder").output[1:])

token = Input((1, symbols))
h_in, c_in = Input((units,)), Input((units,))
step, h_out, c_out = trained("decoder")(token, initial_state=[h_in, c_in])
decoder_step = keras.Model([token, h_in, c_in], [trained("readout")(step), h_out, c_out])
# --8<-- [end:inference-models]


# --8<-- [start:greedy]
def greedy(states):
    texts = ["."] * len(states[0])
    for _ in range(target_steps):
        tokens = one_hot([text[-1] for text in texts])
        prediction, *states = decoder_step([tokens, *states])
        texts = [text + symbol for text, symbol in zip(texts, read(prediction), strict=True)]
    return [text[1:] for text in texts]


answers = greedy(encoder_model(x[new]))
print("more than 80 % of the new words right:", right(answers) > 0.8)
# --8<-- [end:greedy]

# --8<-- [start:proof]
states, steps = encoder_model(x[new]), []
for t in range(target_steps):
    prediction, *states = decoder_step([y_late[new][:, t : t + 1], *states])
    steps.append(prediction)

step_by_step = keras.ops.concatenate(steps, axis=1)
difference = keras.ops.max(keras.ops.abs(step_by_step - in_one_go))
print(float(difference) < 1e-5)
# --8<-- [end:proof]

# --8<-- [start:forgotten]
decode = trained("decoder")
steps = [decode(y_late[new][:, t : t + 1])[0] for t in range(target_steps)]
restarted = read(trained("readout")(keras.ops.concatenate(steps, axis=1)))
print("letters that the answers begin with:", len({text[0] for text in restarted}))
print("more than 20 % right:", right(restarted) > 0.2)
# --8<-- [end:forgotten]

# --8<-- [start:stuck]
start = encoder_model(x[new])
texts = ["."] * len(targets[new])
for _ in range(target_steps):
    prediction, *_ = decoder_step([one_hot([text[-1] for text in texts]), *start])
    texts = [text + symbol for text, symbol in zip(texts, read(prediction), strict=True)]
print("more than 20 % right:", right([text[1:] for text in texts]) > 0.2)
# --8<-- [end:stuck]

# --8<-- [start:swapped]
last_h, last_c = encoder_model(x[new])
print("in order, [h, c]: more than 80 % right:", right(greedy([last_h, last_c])) > 0.8)
print("swapped, [c, h]: more than 80 % right:", right(greedy([last_c, last_h])) > 0.8)
# --8<-- [end:swapped]

with suppress(ValueError):
    # --8<-- [start:not-connected]
    keras.Model(token, [step, h_out, c_out])
    # --8<-- [end:not-connected]

# --8<-- [start:mixed]
try:
    result = decoder_step([np.ones((1, 1, symbols)), last_h[:1], last_c[:1]])
except ValueError as error:
    print(str(error).partition(" Received")[0])
# --8<-- [end:mixed]

# --8<-- [start:units-differ]
_, small_h, small_c = LSTM(6, return_state=True)(source)
sequence, _, _ = decoder(delayed, initial_state=[small_h, small_c])
mismatched = keras.Model([source, delayed], sequence)
print(small_h.shape, mismatched.output.shape)
# --8<-- [end:units-differ]

# --8<-- [start:units-message]
try:
    result = mismatched([x[:2], y_late[:2]])
except Exception as error:
    message = str(error)
    print(message[message.find("Matrix size") : message.find(" [Op")])
# --8<-- [end:units-message]

# --8<-- [start:units-predict]
try:
    mismatched.predict([x[:2], y_late[:2]], verbose=0)
except Exception as error:
    told = str(error)
    print(told[told.find("Dimensions must") : told.find(" for ")])
# --8<-- [end:units-predict]

# --8<-- [start:units-bridged]
bridged = [Dense(units)(small_h), Dense(units)(small_c)]
sequence, _, _ = decoder(delayed, initial_state=bridged)
fitting = keras.Model([source, delayed], sequence)
print(tuple(fitting([x[:2], y_late[:2]]).shape))
# --8<-- [end:units-bridged]

# --8<-- [start:pads]
padded = keras.ops.pad(x[new], [[0, 0], [0, 2], [0, 0]])
mask = np.array([[True, True, True, False, False]] * len(targets[new]))

_, *after_pads = encoder(padded)
_, *after_word = encoder(padded, mask=mask)
print("read the pads: more than 80 % right:", right(greedy(after_pads)) > 0.8)
print("masked:        more than 80 % right:", right(greedy(after_word)) > 0.8)
# --8<-- [end:pads]

# --8<-- [start:repeat-vector]
context = LSTM(units)(source)
repeated = RepeatVector(target_steps)(context)
unfolded = LSTM(units, return_sequences=True)(repeated)
without_states = keras.Model(source, Dense(symbols, activation="softmax")(unfolded))
print(context.shape, "->", repeated.shape, "->", without_states.output.shape)
# --8<-- [end:repeat-vector]


# --8<-- [start:any-layer]
def encoder_decoder(layer):
    encoder = layer(units, return_state=True)
    decoder = layer(units, return_sequences=True, return_state=True)

    output, *states = encoder(source)
    sequence, *_ = decoder(delayed, initial_state=states)
    training_model = keras.Model([source, delayed], sequence)
    encoder_model = keras.Model(source, [output, *states])

    states_in = [Input((units,)) for _ in states]
    step, *states_out = decoder(token, initial_state=states_in)
    decoder_step = keras.Model([token, *states_in], [step, *states_out])
    return training_model, encoder_model, decoder_step


_, gru_encoder, gru_step = encoder_decoder(GRU)
_, lstm_encoder, lstm_step = encoder_decoder(LSTM)
print("GRU step: ", len(gru_step.inputs), "in,", len(gru_step.outputs), "out")
print("LSTM step:", len(lstm_step.inputs), "in,", len(lstm_step.outputs), "out")
# --8<-- [end:any-layer]
