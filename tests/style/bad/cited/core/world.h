/* world.h: a breach (docs/semantics.md, "Worlds"). */
