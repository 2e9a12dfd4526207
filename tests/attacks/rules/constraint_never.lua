constraint { never }
