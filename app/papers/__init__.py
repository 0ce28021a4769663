"""Papers: what a piece of business says, laid out as pages that a bank and its customer sign."""
