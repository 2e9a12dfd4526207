if knew then end
