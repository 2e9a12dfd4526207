-- quietlocal x = 1
