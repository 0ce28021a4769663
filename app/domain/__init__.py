"""What a bank is: its values and their rules, with no screen, no file and no network."""
