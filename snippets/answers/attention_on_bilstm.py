# --8<-- [start:weights]
import keras
from keras.layers import LSTM, Bidirectional, Dense, Dot, Flatten, Softmax

timesteps, features, units = 3, 5, 4
inputs = keras.Input((timesteps, features))
sequence = Bidirectional(LSTM(units, return_sequences=True))(inputs)
weights = Softmax(axis=1)(Dense(1)(sequence))
context = Dot(axes=1)([weights, sequence])
outputs = Dense(1, activation="sigmoid")(Flatten()(context))
model = keras.Model(inputs, outputs)

print(weights.shape, context.shape, outputs.shape)
# --8<-- [end:weights]

# --8<-- [start:answer]
from keras.layers import AdditiveAttention, GlobalAveragePooling1D

context, scores = AdditiveAttention()([sequence, sequence], return_attention_scores=True)
outputs = Dense(1, activation="sigmoid")(GlobalAveragePooling1D()(context))
model = keras.Model(inputs, outputs)

print(sequence.shape, context.shape, scores.shape, outputs.shape)
# --8<-- [end:answer]
