"""The one search line of the window, and what drops down below it."""
