"""What an authoriser sees of a case, and where they decide it; at the teller's window or theirs."""
