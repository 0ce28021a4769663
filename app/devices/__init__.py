"""The edge of the world: each port in the bank's words, each driver raising only DeviceFault."""
