"""What a bank is: its words, its values and the rules they keep, with no screen and no books."""
