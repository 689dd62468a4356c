/// Checks a whole request before anything of it runs.
///
/// The members of each operation are a closed list: the service ignores a member that it does not know, and so
/// would answer a misspelt one in silence; here it is refused by name, as is a member that the table does not
/// offer. Then come the forms of all values, the constraints of the API reference, and what the service checks
/// before it looks for the table: attribute values, placeholders and expressions. Errors have the service's own
/// texts where it has one.
///
/// What depends on the keys of a table is checked with the table, still before the first write.
@NullMarked
package health.overturn.table.request;

import org.jspecify.annotations.NullMarked;
