"""What screens may ask: the one door between the window (or the command line) and the bank."""
