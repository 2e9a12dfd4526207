/* date.h: days. */
