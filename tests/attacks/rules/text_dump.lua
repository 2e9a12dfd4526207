local x = ("").dump
