"""What a text claims in words and digits."""
