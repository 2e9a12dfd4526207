/* decide.h: decides (docs/semantics.md, "Deciding an
 * element"). */
