"""The store of a branch: its books, drafts, pictures and journal, on one PC or on a server."""
