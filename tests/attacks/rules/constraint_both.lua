constraint { knew }
constraint { none { knew } }
