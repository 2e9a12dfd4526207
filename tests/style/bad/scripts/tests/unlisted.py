"""A breach: nobody says what this is for."""
