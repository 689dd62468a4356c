/// Reads template.yaml and the files that it nests, so that the local stack runs what is deployed: functions, triggers,
/// rules, queues, tables and buckets. Every `!Ref`, `!GetAtt`, `!Sub` and `!If` is resolved to its local value.
@NullMarked
package health.overturn.local.template;

import org.jspecify.annotations.NullMarked;
