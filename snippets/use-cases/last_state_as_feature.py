# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Bidirectional, Dense, Input
from keras.ops import convert_to_numpy
from shared import same

keras.utils.set_random_seed(1)
timesteps, features, units = 10, 1, 8
# --8<-- [end:setup]

# --8<-- [start:data]
random = np.random.default_rng(1)
start, speed = random.uniform(0, 6, (500, 1)), random.uniform(0.2, 0.9, (500, 1))
curves = np.sin(start + speed * np.arange(timesteps + 1))[..., np.newaxis]
x, y = curves[:, :-1], curves[:, 1:]
known, few, new = slice(0, 300), slice(300, 320), slice(320, None)
# --8<-- [end:data]

# --8<-- [start:model]
inputs = Input((timesteps, features))
sequence, state_h, state_c = LSTM(units, return_sequences=True, return_state=True)(inputs)
model = keras.Model(inputs, Dense(features)(sequence))
model.compile(keras.optimizers.Adam(0.02), loss="mse")
model.fit(x[known], y[known], epochs=15, batch_size=30, verbose=0)
# --8<-- [end:model]

# --8<-- [start:feature]
feature = keras.Model(model.inputs, state_h)
vectors = feature.predict(x, verbose=0)
print(vectors.shape)
# --8<-- [end:feature]

# --8<-- [start:classify]
fast = speed[:, 0] > 0.55
columns = np.column_stack([vectors, np.ones(len(vectors))])
weights, *_ = np.linalg.lstsq(columns[few], fast[few], rcond=None)
right = (columns[new] @ weights > 0.5) == fast[new]
print(right.mean(), right.mean() > 0.8)
# --8<-- [end:classify]

# --8<-- [start:raw]
raw = np.column_stack([x[..., 0], np.ones(len(x))])
weights, *_ = np.linalg.lstsq(raw[few], fast[few], rcond=None)
right = (raw[new] @ weights > 0.5) == fast[new]
print(right.mean())
# --8<-- [end:raw]

# --8<-- [start:nearest]
d=np.linalg.norm(vectors[new][:,None]-vectors[known][None],axis=-1)
near=speed[known][d.argmin(1),0]
print(np.abs(near-speed[new][:,0]).mean(), np.abs(speed[known].mean()-speed[new]).mean())
# --8<-- [end:nearest]
