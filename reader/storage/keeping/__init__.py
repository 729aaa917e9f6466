"""Both databases as files: looked over, copied, and mended when they are damaged."""
