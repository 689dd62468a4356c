package health.overturn.denials.code;

import health.overturn.denials.csv.CsvRow;

/// A practice's own row for a code table.
///
/// @param key the code; for a pair both codes
/// @param cells the cells that the row changes, without its conditions
record PracticeRow(String key, RowScope scope, CsvRow cells) {}
