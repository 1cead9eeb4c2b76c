#include <sqlite3.h>

// Swift calls no function of a variable number of arguments, and cannot name
// a destructor that is cast from a number.

static inline int databases_configure(sqlite3 *database, int option, int on) {
  return sqlite3_db_config(database, option, on, (int *)0);
}

static inline int databases_bind_text(
    sqlite3_stmt *statement, int place, const char *text, int count) {
  return sqlite3_bind_text(statement, place, text, count, SQLITE_TRANSIENT);
}
