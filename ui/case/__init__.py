"""One piece of business under way: the rail of steps, the page, and the evidence so far."""
