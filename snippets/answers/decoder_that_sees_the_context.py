# --8<-- [start:answer]
import keras
from keras.layers import LSTM, Concatenate, Dense, RepeatVector

source = keras.Input((6, 5))
delayed = keras.Input((3, 7))
units = 4

_, state_h, state_c = LSTM(units, return_state=True)(source)
context = RepeatVector(delayed.shape[1])(state_h)
joined = Concatenate()([delayed, context])
decoder = LSTM(units, return_sequences=True)
sequence = decoder(joined, initial_state=[state_h, state_c])
answers = Dense(7, activation="softmax")(sequence)
model = keras.Model([source, delayed], answers)

print("state_h ", state_h.shape)
print("context ", context.shape)
print("joined  ", joined.shape)
print("sequence", sequence.shape)
print("answers ", answers.shape)
# --8<-- [end:answer]
