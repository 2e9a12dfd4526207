coroutine.wrap(error)()
