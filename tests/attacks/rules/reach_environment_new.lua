local _ENV = {}
