# --8<-- [start:setup]
import keras
import numpy as np
from keras.layers import LSTM, Attention, Dense, RepeatVector
from shared import batch, features, fixed, timesteps, units, weights, x

# --8<-- [end:setup]

# --8<-- [start:calls]
for flags in (
    dict(),
    dict(return_sequences=True),
    dict(return_state=True),
    dict(return_sequences=True, return_state=True),
):
    results = LSTM(units, **flags)(x)
    results = results if isinstance(results, tuple) else [results]
    print(*flags or ["defaults"], *(tuple(result.shape) for result in results))
# --8<-- [end:calls]

# --8<-- [start:whole]
answer = Dense(1)(LSTM(units)(x))
print(tuple(answer.shape))
# --8<-- [end:whole]

# --8<-- [start:every]
answers = Dense(1)(LSTM(units, return_sequences=True)(x))
print(tuple(answers.shape))
# --8<-- [end:every]

# --8<-- [start:stack]
lower = LSTM(units, return_sequences=True)(x)
upper = LSTM(7)(lower)
print(tuple(lower.shape), tuple(upper.shape))
# --8<-- [end:stack]

# --8<-- [start:setup-target]
target = np.zeros((batch, 9, 6))
# --8<-- [end:setup-target]

# --8<-- [start:decode]
output, state_h, state_c = LSTM(units, return_state=True)(x)
decoded = LSTM(units, return_sequences=True)(target, initial_state=[state_h, state_c])
print(tuple(decoded.shape))
# --8<-- [end:decode]

# --8<-- [start:attend]
memory, state_h, state_c = LSTM(units, return_sequences=True, return_state=True)(x)
decoder = LSTM(units, return_sequences=True)
context = Attention()([decoder(target, initial_state=[state_h, state_c]), memory])
print(tuple(memory.shape), tuple(context.shape))
# --8<-- [end:attend]

# --8<-- [start:repeat]
repeated = RepeatVector(9)(LSTM(units)(x))
unfolded = LSTM(units, return_sequences=True)(repeated)
print(tuple(repeated.shape), tuple(unfolded.shape))
# --8<-- [end:repeat]

# --8<-- [start:resume]
layer = LSTM(units, return_state=True, **weights)
in_one_go, *_ = layer(x)
_, *states = layer(x[:, :2])
resumed, *_ = layer(x[:, 2:], initial_state=states)
print(np.allclose(resumed, in_one_go, atol=1e-6))
# --8<-- [end:resume]
