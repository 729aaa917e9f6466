"""Random deeds in the real window, on articles made to annoy it: `make fuzz`."""
