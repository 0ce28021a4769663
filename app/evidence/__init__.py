"""What was witnessed at the counter: frozen facts, with pictures named by their digest."""
