"""Equations, typeset from the Python that is evaluated."""
