#include "Variants.h"

VN_BODY uint64_t word_at(const uint8_t *text) {
  uint64_t word;
  __builtin_memcpy(&word, text, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

// Returns how many of eight bytes, from the first on, are digits; the bytes
// are given less the bits of '0'.
VN_BODY unsigned digit_count(uint64_t word) {
  // A byte of 10 or more gets its upper bit; a carry out of one that had it
  // already reaches only bytes behind the first that is no digit.
  uint64_t others =
      ((word + 0x7676767676767676) | word) & 0x8080808080808080;
  return others == 0 ? 8 : (unsigned)__builtin_ctzll(others) >> 3;
}

// Returns the number that `count` digits, one to eight, make.
VN_BODY uint64_t number_of(uint64_t word, unsigned count) {
  // Zeros in front, then pairs, fours and eights of digits.
  word <<= 64 - 8 * count;
  word = word * 10 + (word >> 8);
  return (((word & 0x000000FF000000FF) * 0x000F424000000064) +
          (((word >> 16) & 0x000000FF000000FF) * 0x0000271000000001)) >>
         32;
}

// Reads an integer without a leading zero, less than 2^32 - 1; returns the
// place behind it, or null.
VN_BODY const uint8_t *read_end(const uint8_t *text, uint32_t *value) {
  uint64_t word = word_at(text) ^ 0x3030303030303030;
  unsigned count = digit_count(word);
  if (__builtin_expect(count == 0, 0)) return 0;
  if (__builtin_expect((word & 0xFF) == 0 && count > 1, 0)) return 0;
  uint64_t number = number_of(word, count);
  if (__builtin_expect(count == 8, 0)) {
    uint64_t rest = word_at(text + 8) ^ 0x3030303030303030;
    unsigned more = digit_count(rest);
    if (more > 2) return 0;
    for (unsigned digit = 0; digit < more; digit++)
      number = number * 10 + ((rest >> (8 * digit)) & 0xFF);
    if (number >= 0xFFFFFFFF) return 0;
    count += more;
  }
  *value = (uint32_t)number;
  return text + count;
}

static const double powers_of_ten[] = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,
                                       1e6, 1e7, 1e8,  1e9,  1e10, 1e11,
                                       1e12, 1e13, 1e14, 1e15};

// Reads a number of at most 15 digits, perhaps with a point among them;
// returns the place behind it, or null. Both the digits and the power of ten
// are exact, so their quotient is the nearest number.
VN_BODY const uint8_t *read_weight(const uint8_t *text, double *value) {
  uint64_t digits = 0;
  unsigned count = 0, decimals = 0;
  int has_point = 0;
  for (;; text++) {
    unsigned digit = (unsigned)*text - '0';
    if (digit < 10) {
      if (++count > 15) return 0;
      digits = digits * 10 + digit;
      decimals += has_point;
    } else if (*text == '.' && !has_point && count > 0) {
      has_point = 1;
    } else {
      break;
    }
  }
  if (count == 0 || (has_point && decimals == 0)) return 0;
  *value = (double)digits / powers_of_ten[decimals];
  return text;
}

VN_BODY const uint8_t *skip_blanks(const uint8_t *text) {
  // A long run may lead out of what can be read: it is for others.
  for (unsigned count = 0; count < 4; count++, text++)
    if (*text != ' ' && *text != '\t') return text;
  return 0;
}

VN_BODY const uint8_t *read_separator(const uint8_t *text, uint8_t delimiter) {
  if (delimiter != ' ') return *text == delimiter ? text + 1 : 0;
  if (*text != ' ' && *text != '\t') return 0;
  return skip_blanks(text + 1);
}

VN_BODY const uint8_t *read_line_end(const uint8_t *text, uint8_t delimiter) {
  if (*text == '\n') return text + 1;
  if (delimiter == ' ') {
    text = skip_blanks(text);
    if (text == 0) return 0;
  }
  if (*text == '\r') text++;
  return *text == '\n' ? text + 1 : 0;
}

// Returns the place behind a comment of plain characters, or null.
static const uint8_t *skip_comment(const uint8_t *text, const uint8_t *last) {
  for (; text < last; text++) {
    if (*text == '\n') return text + 1;
    if (*text >= 0x7F || (*text < 0x20 && *text != '\t' && *text != '\r'))
      return 0;
    if (*text == '\r' && text[1] != '\n') return 0;
  }
  return 0;
}

VN_BODY vn_edge_scan vn_scan_edges_body(const uint8_t *text, size_t start,
                                        size_t end, uint8_t delimiter,
                                        int has_weight, int has_comments,
                                        uint32_t *sources, uint32_t *targets,
                                        double *weights) {
  const uint8_t *place = text + start, *last = text + end;
  size_t rows = 0;
  uint32_t largest = 0;
  while (place < last) {
    const uint8_t *next = read_end(place, &sources[rows]);
    if (__builtin_expect(next == 0, 0)) {
      if (*place == '\n') {
        next = place + 1;
      } else if (has_comments && (*place == '#' || *place == '%')) {
        next = skip_comment(place, last);
      }
      if (next == 0) break;
      place = next;
      continue;
    }
    next = read_separator(next, delimiter);
    if (__builtin_expect(next == 0, 0)) break;
    next = read_end(next, &targets[rows]);
    if (__builtin_expect(next == 0, 0)) break;
    if (has_weight) {
      next = read_separator(next, delimiter);
      if (next == 0) break;
      next = read_weight(next, &weights[rows]);
      if (next == 0) break;
    }
    next = read_line_end(next, delimiter);
    if (__builtin_expect(next == 0, 0)) break;
    largest = sources[rows] > largest ? sources[rows] : largest;
    largest = targets[rows] > largest ? targets[rows] : largest;
    rows++;
    place = next;
  }
  vn_edge_scan found = {rows, (size_t)(place - text), largest};
  return found;
}

#define PARAMETERS                                                         \
  (const uint8_t *text, size_t start, size_t end, uint8_t delimiter,       \
   int has_comments, uint32_t *sources, uint32_t *targets, double *weights)

VN_BODY vn_edge_scan scan_plain_body PARAMETERS {
  if (delimiter == '\t')
    return vn_scan_edges_body(text, start, end, '\t', 0, has_comments, sources,
                              targets, weights);
  if (delimiter == ' ')
    return vn_scan_edges_body(text, start, end, ' ', 0, has_comments, sources,
                              targets, weights);
  return vn_scan_edges_body(text, start, end, delimiter, 0, has_comments,
                            sources, targets, weights);
}

VN_BODY vn_edge_scan scan_weighted_body PARAMETERS {
  return vn_scan_edges_body(text, start, end, delimiter, 1, has_comments,
                            sources, targets, weights);
}

VN_VARIANTS(vn_edge_scan, scan_plain, PARAMETERS,
            (text, start, end, delimiter, has_comments, sources, targets,
             weights))
VN_VARIANTS(vn_edge_scan, scan_weighted, PARAMETERS,
            (text, start, end, delimiter, has_comments, sources, targets,
             weights))

vn_edge_scan vn_scan_edges(int32_t isa, const uint8_t *text, size_t start,
                           size_t end, vn_edge_form form, uint32_t *sources,
                           uint32_t *targets, double *weights) {
  return form.has_weight
             ? VN_CALL(isa, scan_weighted,
                       (text, start, end, form.delimiter, form.has_comments,
                        sources, targets, weights))
             : VN_CALL(isa, scan_plain,
                       (text, start, end, form.delimiter, form.has_comments,
                        sources, targets, weights));
}
