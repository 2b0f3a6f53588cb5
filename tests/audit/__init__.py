"""What `make audit` measures on the built site: accessibility, speed, valid HTML, size. Run: ``python -m tests.audit``."""
