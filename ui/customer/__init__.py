"""The side that faces the customer: large type, plain words, and nothing of the teller's."""
