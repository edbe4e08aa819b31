/*
 * Looks for the patterns of the catalogue with Hyperscan, as a program of its own, so that whole processes compare.
 *
 *   hyperscan compile EXPRESSIONS DATABASE [dotall]    one expression on each line; prints the seconds it took
 *   hyperscan scan DATABASE FILE                       streams the file in blocks of 256 KiB; prints the matches
 *
 * A database is compiled once and kept, as logscan keeps its own catalogue.
 */
#include <hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_EXPRESSIONS 100000
#define BLOCK_SIZE (256 * 1024)

static void fail(const char *what, const char *why) {
  fprintf(stderr, "hyperscan: %s: %s\n", what, why);
  exit(2);
}

static char *read_whole(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  if (!file) fail(path, "cannot be opened");
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (!bytes || fread(bytes, 1, *length, file) != *length) fail(path, "cannot be read");
  bytes[*length] = 0;
  fclose(file);
  return bytes;
}

static int compile(const char *expressions_path, const char *database_path, unsigned more_flags) {
  static const char *expressions[MOST_EXPRESSIONS];
  static unsigned flags[MOST_EXPRESSIONS], ids[MOST_EXPRESSIONS];
  size_t length;
  unsigned count = 0;
  char *text = read_whole(expressions_path, &length);
  for (char *line = strtok(text, "\n"); line && count < MOST_EXPRESSIONS; line = strtok(NULL, "\n")) {
    expressions[count] = line;
    flags[count] = HS_FLAG_CASELESS | HS_FLAG_MULTILINE | more_flags;
    ids[count] = count;
    count++;
  }
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  hs_database_t *database;
  hs_compile_error_t *error;
  if (hs_compile_multi(expressions, flags, ids, count, HS_MODE_STREAM, NULL, &database, &error) != HS_SUCCESS)
    fail(error->expression >= 0 ? expressions[error->expression] : expressions_path, error->message);
  clock_gettime(CLOCK_MONOTONIC, &end);
  char *bytes;
  if (hs_serialize_database(database, &bytes, &length) != HS_SUCCESS) fail(database_path, "cannot be packed");
  FILE *file = fopen(database_path, "wb");
  if (!file || fwrite(bytes, 1, length, file) != length || fclose(file) != 0)
    fail(database_path, "cannot be written");
  printf("%.1f\n", (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) / 1e9);
  return 0;
}

static int count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)id, (void)from, (void)to, (void)flags;
  ++*(unsigned long long *)context;
  return 0;
}

static int scan(const char *database_path, const char *path) {
  static char block[BLOCK_SIZE];
  size_t length;
  unsigned long long matches = 0;
  hs_database_t *database;
  hs_scratch_t *scratch = NULL;
  hs_stream_t *stream;
  char *bytes = read_whole(database_path, &length);
  if (hs_deserialize_database(bytes, length, &database) != HS_SUCCESS) fail(database_path, "is no database");
  free(bytes);
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) fail(database_path, "no memory");
  if (hs_open_stream(database, 0, &stream) != HS_SUCCESS) fail(database_path, "no memory");
  FILE *file = fopen(path, "rb");
  if (!file) fail(path, "cannot be opened");
  setvbuf(file, NULL, _IONBF, 0);
  while ((length = fread(block, 1, sizeof block, file)) > 0)
    if (hs_scan_stream(stream, block, (unsigned)length, 0, scratch, count_match, &matches) != HS_SUCCESS)
      fail(path, "cannot be scanned");
  hs_close_stream(stream, scratch, count_match, &matches);
  printf("%llu\n", matches);
  return 0;
}

int main(int count, char **words) {
  if (count >= 4 && strcmp(words[1], "compile") == 0)
    return compile(words[2], words[3], count > 4 && strcmp(words[4], "dotall") == 0 ? HS_FLAG_DOTALL : 0);
  if (count == 4 && strcmp(words[1], "scan") == 0) return scan(words[2], words[3]);
  fail("usage", "compile EXPRESSIONS DATABASE [dotall] | scan DATABASE FILE");
}
