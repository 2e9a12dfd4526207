"""Tests it."""
