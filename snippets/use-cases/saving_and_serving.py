# --8<-- [start:setup]
import tempfile
from pathlib import Path

import keras
import numpy as np
from keras.layers import LSTM, Dense, Input
from shared import same

keras.utils.set_random_seed(1)
timesteps, features, units = 6, 5, 4
x = np.sin(np.arange(timesteps * features, dtype="float32")).reshape(1, timesteps, features)
folder = Path(tempfile.mkdtemp())
# --8<-- [end:setup]

# --8<-- [start:model]
inputs = Input((None, features), name="inputs")
given = [Input((units,), name="state_h"), Input((units,), name="state_c")]
layer = LSTM(units, return_sequences=True, return_state=True)
sequence, state_h, state_c = layer(inputs, initial_state=given)
model = keras.Model(
    {"inputs": inputs, "state_h": given[0], "state_c": given[1]},
    {"answers": Dense(1)(sequence), "state_h": state_h, "state_c": state_c},
)
# --8<-- [end:model]

# --8<-- [start:save]
model.save(folder / "live.keras")
loaded = keras.saving.load_model(folder / "live.keras")

zeros = np.zeros((1, units), "float32")
request = {"inputs": x, "state_h": zeros, "state_c": zeros}
before, after = model(request), loaded(request)
print({name: same(before[name], after[name]) for name in before})
# --8<-- [end:save]


# --8<-- [start:h5]
import logging

logging.getLogger("absl").setLevel("ERROR")  # against the warning


def through_old_file(model):
    model.save(folder / "live.h5")
    return keras.saving.load_model(folder / "live.h5")


old = through_old_file(model)(request)
print(all(same(before[name], old[name]) for name in before))
# --8<-- [end:h5]

# --8<-- [start:container]
inputs = Input((timesteps, features))
plain = keras.Model(inputs, LSTM(units, return_state=True)(inputs))
plain.save(folder / "plain.keras")
reloaded = keras.saving.load_model(folder / "plain.keras")
print(type(plain(x)).__name__, type(reloaded(x)).__name__)
# --8<-- [end:container]

# --8<-- [start:export]
import tensorflow as tf


def exported(model, name, **options):
    model.export(folder / name, verbose=False, **options)
    return tf.saved_model.load(folder / name)


server = exported(model, "live")
answer = server.serve(request)
print({name: tuple(answer[name].shape) for name in sorted(answer)})
print(same(answer["state_h"], before["state_h"]))
# --8<-- [end:export]

# --8<-- [start:serve]
answers, states = [], {"state_h": zeros, "state_c": zeros}
for t in range(timesteps):
    answer = server.serve({"inputs": x[:, t : t + 1], **states})
    answers.append(answer.pop("answers"))
    states = answer
print(same(keras.ops.concatenate(answers, axis=1), before["answers"]))
# --8<-- [end:serve]

# --8<-- [start:json]
import json

numbers = {name: np.array(state).tolist() for name, state in states.items()}
received = json.loads(json.dumps(numbers))
back = {name: np.array(state, "float32") for name, state in received.items()}
print(all(np.array_equal(back[name], states[name]) for name in states))
# --8<-- [end:json]

# --8<-- [start:names]
signature = exported(plain, "plain").signatures["serving_default"]
print(sorted(signature.structured_outputs))
# --8<-- [end:names]

# --8<-- [start:stateful]
fixed = Input((timesteps, features), batch_size=1)
keeping = keras.Sequential([fixed, LSTM(units, stateful=True)])
first = keeping(x)
keeping.save(folder / "keeping.keras")
again = keras.saving.load_model(folder / "keeping.keras")
print(same(again(x), first))
# --8<-- [end:stateful]

# --8<-- [start:kept]
fixed_batch = [keras.InputSpec(shape=(1, timesteps, features), dtype="float32")]
kept = exported(keeping, "kept", input_signature=fixed_batch)
served = kept.serve(x)
print(same(served, keeping(x)), same(kept.serve(x), keeping(x)))

small = folder / "kept.tflite"
options = dict(input_signature=fixed_batch, verbose=False)
keeping.export(small, format="litert", **options)
print(small.read_bytes()[4:8])
# --8<-- [end:kept]
