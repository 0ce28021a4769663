"""The language in which a business operation is said: slots, steps, rules, one way to perform."""
