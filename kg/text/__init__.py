"""Pure functions on Vietnamese text; offsets are code points of the canonical text and are never lost."""
