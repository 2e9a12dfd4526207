"""Holds something."""
