"""The formats beside plain text, a module each: bytes in, the texts of their records out."""
