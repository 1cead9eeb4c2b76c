#include <dlfcn.h>
#include <stdlib.h>
#include <graphviz/gvc.h>

// Swift does not see these, which are macros of casts and fields of bits.

static inline Agnode_t *graphviz_tail(Agedge_t *edge) { return AGTAIL(edge); }

static inline Agnode_t *graphviz_head(Agedge_t *edge) { return AGHEAD(edge); }

static inline unsigned long graphviz_sequence(Agedge_t *edge) {
  return (unsigned long)AGSEQ(edge);
}
