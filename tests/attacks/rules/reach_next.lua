next({})
