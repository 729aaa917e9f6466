"""Lists and numbers of what is stored, out of both databases; they write nothing. `Shelf` is the door to most."""
