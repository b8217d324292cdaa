# --8<-- [start:tolerance]
import math
from decimal import Decimal

real = 0.02572775
shown = ["0.0257", "0.0258", "0.0256"]

for text in shown:
    within_tolerance = math.isclose(float(text), real, abs_tol=1e-4)
    is_rounding = Decimal(str(real)).quantize(Decimal(text)) == Decimal(text)
    print(text, within_tolerance, is_rounding)
# --8<-- [end:tolerance]

# --8<-- [start:versions]
import keras
import numpy

print("Keras", keras.__version__)
print("NumPy", numpy.__version__.split(".")[0])
# --8<-- [end:versions]
