"""The screens around a case: sign-in, home, journal, papers, where we stand."""
