/* forum.h: a breach (semantics.md 5.1). */
