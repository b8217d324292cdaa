# --8<-- [start:answer]
import numpy as np
from keras.layers import LSTM, Dense

x = np.ones((2, 3, 5))

print(tuple(Dense(1)(LSTM(4, return_sequences=True)(x)).shape))
print(tuple(Dense(1)(LSTM(4)(x)).shape))
# --8<-- [end:answer]
