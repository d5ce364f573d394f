"""Plain text: wrapped lines, bullets and aligned columns."""
