/// Reads template.yaml and the files that it nests, so that the local stack runs what is deployed: functions, triggers,
/// rules,
/// queues, tables and buckets, with every `!Ref`, `!GetAtt`, `!Sub` and `!If` resolved to what stands in its place
/// here.
@NullMarked
package health.overturn.local.template;

import org.jspecify.annotations.NullMarked;
