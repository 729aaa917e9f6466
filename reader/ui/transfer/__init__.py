"""What comes into the library and what goes out of it: imports, saved pages, watched folders, exports."""
