enum { DAY = 2300, OTHER = 12305 };
