local a = knew == knew
