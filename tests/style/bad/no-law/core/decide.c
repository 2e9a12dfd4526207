/* breach */
enum { LIMIT = 1595 };
