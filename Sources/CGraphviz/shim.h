#include <dlfcn.h>
#include <stdlib.h>
#include <graphviz/gvc.h>
