"""The guide of the very first start, when this computer has no books yet."""
