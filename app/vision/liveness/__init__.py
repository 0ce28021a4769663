"""Whether a living person follows what the screen asks: an aid for the teller, never a proof."""
