"""The help: the panel of F1, the page of all keys, and the pictures of the manual."""
