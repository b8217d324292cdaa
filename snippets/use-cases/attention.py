# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import (
    LSTM,
    AdditiveAttention,
    Attention,
    Dense,
    Input,
    Masking,
    MultiHeadAttention,
)
from keras.ops import convert_to_numpy
from shared import batch, features, fixed, same, timesteps, units, weights, x

target_steps = 9
target = np.resize(x, (batch, target_steps, features))
# --8<-- [end:setup]

# --8<-- [start:call]
both = dict(return_sequences=True, return_state=True)
encoder, decoder = LSTM(units, **both, **weights), LSTM(units, **both, **weights)

memory, *states = encoder(x)
sequence, *_ = decoder(target, initial_state=states)
context, scores = Attention()([sequence, memory], return_attention_scores=True)
print(tuple(context.shape), tuple(scores.shape))
# --8<-- [end:call]

# --8<-- [start:weights]
print(same(keras.ops.sum(scores, axis=-1), 1))
print(same(context, keras.ops.matmul(scores, memory)))
# --8<-- [end:weights]

# --8<-- [start:words]
keras.utils.set_random_seed(1)
length, symbols = 6, 7
words = np.indices((symbols - 1,) * length).reshape(length, -1).T + 1
words = np.random.default_rng(10).permutation(words)[:600]
answers = words[:, ::-1]
late = np.pad(answers[:, :-1], ((0, 0), (1, 0)))
print(words[0], late[0], answers[0])
# --8<-- [end:words]

# --8<-- [start:model]
source, delayed = Input((length, symbols)), Input((length, symbols))
hidden, *final = LSTM(16, return_sequences=True, return_state=True)(source)
steps = LSTM(16, return_sequences=True)(delayed, initial_state=final)
found, looks = Attention()([steps, hidden], return_attention_scores=True)
joined = keras.ops.concatenate([found, steps], axis=-1)
model = keras.Model([source, delayed], Dense(symbols, activation="softmax")(joined))
looking = keras.Model([source, delayed], looks)
# --8<-- [end:model]

# --8<-- [start:train]
one_hot = np.eye(symbols)
known, new = slice(0, 500), slice(500, None)
model.compile(keras.optimizers.Adam(0.02), "sparse_categorical_crossentropy")
reads = [one_hot[words[known]], one_hot[late[known]]]
model.fit(reads, answers[known], epochs=20, verbose=0)

given = [one_hot[words[new]], one_hot[late[new]]]
right = convert_to_numpy(model(given)).argmax(axis=-1) == answers[new]
print("more than 80 % of the new symbols right:", right.mean() > 0.8)
print(convert_to_numpy(looking(given)).mean(axis=0).argmax(axis=-1))
# --8<-- [end:train]

# --8<-- [start:dot]
likeness = keras.ops.einsum("bqu,bmu->bqm", sequence, memory)
print(same(scores, keras.ops.softmax(likeness)))
# --8<-- [end:dot]

# --8<-- [start:additive]
additive = AdditiveAttention(use_scale=False)
_, scores = additive([sequence, memory], return_attention_scores=True)

pairs = sequence[:, :, np.newaxis] + memory[:, np.newaxis]
likeness = keras.ops.sum(keras.ops.tanh(pairs), axis=-1)
print(tuple(pairs.shape), same(scores, keras.ops.softmax(likeness)))
# --8<-- [end:additive]

# --8<-- [start:additive-weights]
additive = AdditiveAttention()
result = additive([sequence, memory])
print([tuple(weight.shape) for weight in additive.weights])
# --8<-- [end:additive-weights]

# --8<-- [start:heads]
wide = LSTM(7, return_sequences=True)(target)
heads = MultiHeadAttention(num_heads=2, key_dim=8)
context, scores = heads(wide, memory, return_attention_scores=True)
print(tuple(context.shape), tuple(scores.shape))
# --8<-- [end:heads]

# --8<-- [start:list]
try:
    result = heads([wide, memory])
except TypeError as error:
    print(error)
# --8<-- [end:list]

# --8<-- [start:before]
first, *_ = states
before = keras.ops.concatenate([first[:, np.newaxis], sequence[:, :-1]], axis=1)
context = AdditiveAttention()([before, memory])
print(tuple(before.shape), tuple(context.shape))
# --8<-- [end:before]

# --8<-- [start:pool]
state_h, state_c = states
query = keras.ops.expand_dims(state_h, axis=1)
context = Attention()([query, memory])
print(tuple(context.shape), tuple(context[:, 0].shape))
# --8<-- [end:pool]

# --8<-- [start:padded]
padded = np.concatenate([x, np.zeros((batch, 2, features))], axis=1)
memory, *states = encoder(Masking()(padded))
sequence, *_ = decoder(target, initial_state=states)
_, scores = Attention()([sequence, memory], return_attention_scores=True)
print(convert_to_numpy(scores)[0, 0].round(3))
# --8<-- [end:padded]

# --8<-- [start:unmasked]
memory, *states = encoder(padded)
_, scores = Attention()([sequence, memory], return_attention_scores=True)
print(convert_to_numpy(scores)[0, 0].round(3))
# --8<-- [end:unmasked]

# --8<-- [start:samples]
forgotten = LSTM(units, **weights)
other = np.concatenate([x[:1], -x[1:]])  # the first sample is the same

context, scores = Attention()([sequence, forgotten(x)], return_attention_scores=True)
changed = Attention()([sequence, forgotten(other)])
print(tuple(scores.shape), same(context[:1], changed[:1]))
# --8<-- [end:samples]
