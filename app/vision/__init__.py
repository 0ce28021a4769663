"""What the workstation sees: pictures of cards and faces become findings, in its own process."""
