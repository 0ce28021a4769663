"""The window of the counter: what tellers, supervisors and customers see and touch."""
