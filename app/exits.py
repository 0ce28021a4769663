"""What the exit codes of `guitai` mean."""

EXIT_DONE = 0
EXIT_REFUSED = 2
"""refused by a rule, stopped at a step, or unreadable"""
EXIT_BROKEN = 3
"""a proof failed: the journal is not whole, or the self-test found a fault"""
EXIT_CANNOT = 4
"""the program could not work: store, settings, device or display"""
EXIT_USAGE = 64
"""the call's words are off"""
