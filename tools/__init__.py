"""What contributors run; see the Makefile."""
