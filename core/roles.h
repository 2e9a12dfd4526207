/* roles.h: what is put to the court, and what is not (docs/semantics.md,
 * "What is put to the court: issues"). */
#ifndef DEMUR_ROLES_H
#define DEMUR_ROLES_H

#include "question.h"

/* What one element is for one question. */
typedef enum Role {
    ROLE_NONE,         /* this claim does not use it */
    ROLE_DECIDED,      /* in issue, or part of what is in issue */
    ROLE_EXCEPTION,    /* only an exception to it is in issue */
    ROLE_TAKEN_AS_MET, /* not in issue */
    ROLE_NOT_INVOKED,  /* a defense or an exception not in issue */
    ROLE_NOT_REACHING, /* an exception that does not reach this claim */
    ROLE_NOT_ENCODED,
    ROLE_NOT_YET /* whether a version is retroactive that is still to come */
} Role;

/* True if the element is decided, in whole or by an exception to it. */
bool demur_roles_decided(Role role);

/* The role of each element of the book. Naming a claim, a defense or an element
 * puts its parts and exceptions in issue; a prong or an exception named alone
 * puts what it belongs to in issue, with the rest taken as met. Defenses that
 * do not reach the claim have ROLE_NONE. */
Role *demur_roles_find(const Question *question, Arena *arena);

#endif
