x = knew
