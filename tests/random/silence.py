"""Cases in which there is nothing to compare."""


class Contradiction(Exception):
    """The facts that count contradict each other: the program refuses."""


class Silent(Exception):
    """The text does not settle this case: it is counted, not compared."""
