"""How fast, how big and how quiet Armchair is, beside a bare Qt window. Measured, not tested."""
