// How one inner loop is compiled for several instruction sets.
//
// The loop is written once, as a `VN_BODY` function on vectors of the
// compiler's own; `VN_VARIANTS` makes a copy of it for each instruction set,
// and `VN_CALL` picks one at run time. A misspelt target would be dropped in
// silence, so that is an error here.
#pragma once

#pragma clang diagnostic error "-Wignored-attributes"
#pragma clang diagnostic error "-Wunknown-attributes"

// Bodies are always inlined, so wide vectors never cross a call.
#pragma clang diagnostic ignored "-Wpsabi"

#include "CGraphKernels.h"

#define VN_BODY static inline __attribute__((always_inline))

#if defined(__x86_64__)
#define VN_TARGET_AVX2 \
  __attribute__((target("avx2,popcnt,bmi,bmi2,lzcnt")))
#define VN_TARGET_AVX512                                                   \
  __attribute__((target(                                                   \
      "avx512f,avx512bw,avx512cd,avx512dq,avx512vl,avx512vpopcntdq,avx2,"  \
      "popcnt,bmi,bmi2,lzcnt")))
// Makes name_baseline, name_avx2 and name_avx512 of `body`.
#define VN_VARIANTS(result, name, parameters, arguments)                    \
  static result name##_baseline parameters { return name##_body arguments; } \
  VN_TARGET_AVX2 static result name##_avx2 parameters {                     \
    return name##_body arguments;                                           \
  }                                                                         \
  VN_TARGET_AVX512 static result name##_avx512 parameters {                 \
    return name##_body arguments;                                           \
  }
#define VN_CALL(isa, name, arguments)                  \
  ((isa) == VN_AVX512 ? name##_avx512 arguments        \
   : (isa) == VN_AVX2 ? name##_avx2 arguments          \
                      : name##_baseline arguments)
#else
#define VN_VARIANTS(result, name, parameters, arguments) \
  static result name##_baseline parameters { return name##_body arguments; }
#define VN_CALL(isa, name, arguments) ((void)(isa), name##_baseline arguments)
#endif
