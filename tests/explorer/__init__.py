"""What the explorer shows is what Keras gives."""
