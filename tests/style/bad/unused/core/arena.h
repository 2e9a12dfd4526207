int demur_arena_grow(int);
#define PUSH(a) demur_arena_grow(a)
