"""What checking and building cost, each as a ratio to something that runs beside it."""
