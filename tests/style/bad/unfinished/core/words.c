enum { TODOS, FIXMENT };
