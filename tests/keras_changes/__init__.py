"""Deliberate changes of Keras, each of which has to break a law."""
