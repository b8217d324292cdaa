# --8<-- [start:answer]
import keras
from keras.layers import LSTM, Dense, RepeatVector

timesteps, features, units, length = 3, 5, 4, 9
sequence = keras.Input((timesteps, features))
vector = keras.Input((features,))

models = {
    "many to one": (sequence, [LSTM(units)]),
    "many to many": (sequence, [LSTM(units, return_sequences=True)]),
    "one to many": (vector, [RepeatVector(length), LSTM(units, return_sequences=True)]),
    "another length": (
        sequence,
        [LSTM(units), RepeatVector(length), LSTM(units, return_sequences=True)],
    ),
}
for name, (inputs, layers) in models.items():
    model = keras.Sequential([inputs, *layers, Dense(1)])
    print(f"{name:15} {model.output_shape}")
# --8<-- [end:answer]
