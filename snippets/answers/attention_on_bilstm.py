# --8<-- [start:answer]
import keras
from keras.layers import LSTM, AdditiveAttention, Bidirectional, Dense, GlobalAveragePooling1D

timesteps, features, units = 3, 5, 4
inputs = keras.Input((timesteps, features))
sequence = Bidirectional(LSTM(units, return_sequences=True))(inputs)
context, scores = AdditiveAttention()([sequence, sequence], return_attention_scores=True)
outputs = Dense(1, activation="sigmoid")(GlobalAveragePooling1D()(context))
model = keras.Model(inputs, outputs)

print(sequence.shape, context.shape, scores.shape, outputs.shape)
# --8<-- [end:answer]
