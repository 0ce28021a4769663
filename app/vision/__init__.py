"""What the workstation sees: pictures of cards and faces become findings, in a process of its own."""
